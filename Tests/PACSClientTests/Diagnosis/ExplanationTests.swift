import DICOMCore
import Testing

@testable import PACSClient

@Suite("Explanations of codes")
struct ExplanationTests {
    @Test("Each of our own codes is explained", arguments: PACSError.Code.allCases)
    func ownCodes(_ code: PACSError.Code) throws {
        let found = Explanation.of(code.rawValue)
        let explanation = try #require(found.first)
        #expect(found.count == 1 && explanation.kind == .error && explanation.code == code.rawValue)
        #expect(!explanation.meaning.isEmpty && explanation.advice.allSatisfy { !$0.isEmpty })
        #expect(explanation.name.contains(String(code.exit)))
    }

    @Test("A code is explained in its usual form, and the failure at hand in its own")
    func ownForm() throws {
        let usual = try #require(Explanation.of("destination-unknown").first)
        #expect(usual.meaning == "The PACS has no entry for the move destination 'AET'.")
        var facts = FailureFacts(.destinationUnknown, service: .move, destination: "ME")
        #expect(Explanation.of(facts).first?.meaning.contains("aborted the association right after the C-MOVE") == true)
        facts.status = 0xA801
        #expect(Explanation.of(facts).first?.meaning == "The PACS has no entry for the move destination 'ME'.")
    }

    @Test("Where objects came, nothing is said of what keeps all of them away")
    func partial() {
        let facts = FailureFacts(.partial, service: .move, status: 0xA702)
        let texts = Explanation.of(facts).flatMap { $0.causes + $0.advice }
        #expect(!texts.isEmpty && !texts.contains { $0.contains("nothing listens") || $0.contains("--callback") })
        #expect(Explanation.of("0xA702").contains { $0.causes.joined().contains("nothing listens") })
    }

    @Test("A status is explained for each service that gives it a meaning")
    func statuses() {
        #expect(Explanation.of("0xA801").map(\.service) == ["move"])
        #expect(Explanation.of("C000").map(\.service) == ["find", "move", "get", "store"])
        #expect(Explanation.of("c502").map(\.name).first == "Unable to Process")
        #expect(Explanation.of("0xA702").map(\.service) == ["move", "get", "store"])
        #expect(Explanation.of("0124").map(\.service) == [nil])
        #expect(Explanation.of("ff01").map(\.service) == ["find"])
        #expect(Explanation.of("A801H").map(\.code) == ["0xA801"])
        // What no table has is told by its range.
        #expect(Explanation.of("0xD001").first?.meaning.contains("failure by its range") == true)
        #expect(Explanation.of("0xB123").first?.meaning.contains("warning by its range") == true)
        let destination = Explanation.of("0xA801").first?.causes.joined() ?? ""
        #expect(destination.contains("0xC000") && destination.contains("A-ABORT"))
    }

    @Test(
        "Rejections and aborts are explained by their numbers",
        arguments: [
            ("1/1/7", "Called AE Title Not Recognized (7)", "dcmqrscp"),
            ("1/1/3", "Calling AE Title Not Recognized (3)", "whoami"),
            ("2/3/2", "Local Limit Exceeded (2)", "release"),
            ("1/2/2", "Protocol Version Not Supported (2)", "DICOM port"),
            ("1 / 1 / 7", "Called AE Title Not Recognized (7)", "exact"), ("1/1/9", "Unknown Reason (9)", "PACS log"),
            ("2/6", "Invalid PDU Parameter Value (6)", "pdu.max"), ("0/0", "Service User (0)", "registered"),
        ]
    )
    func associations(_ text: String, _ name: String, _ words: String) throws {
        let explanation = try #require(Explanation.of(text).first)
        #expect(explanation.name.contains(name))
        let all = ([explanation.meaning] + explanation.causes + explanation.advice).joined(separator: " ")
        #expect(all.contains(words), "\(all)")
    }

    @Test("Errors of the system and TLS alerts are explained by name and number")
    func systemAndTLS() {
        #expect(Explanation.of("ECONNREFUSED").map(\.kind) == [.errno])
        #expect(Explanation.of("econnreset").map(\.kind) == [.errno])
        #expect(Explanation.of("unknown_ca").map(\.kind) == [.tlsAlert])
        #expect(Explanation.of("certificate-expired").map(\.code) == ["45"])
        #expect(Explanation.of("tls 70").map(\.name) == ["protocol_version"])
        #expect(Explanation.of("48").map(\.name) == ["unknown_ca"])
        // A number may be both.
        #expect(Set(Explanation.of("22").map(\.kind)) == [.errno, .tlsAlert])
    }

    @Test("Every line of the tables names what it explains and can be found by it")
    func tables() {
        for entry in Explanation.statusTable.entries {
            #expect(
                Explanation.of("0x\(entry.heading[0].prefix(4))").contains { $0.meaning == entry.meaning },
                "\(entry)"
            )
        }
        for entry in Explanation.rejectionTable.entries {
            let found = Explanation.of("1/\(entry.heading[0])")
            #expect(
                found.first?.meaning.hasSuffix(entry.meaning) == true && found.first?.advice == entry.advice,
                "\(entry)"
            )
        }
        for entry in Explanation.alertTable.entries {
            #expect(entry.heading.count == 2 && Int(entry.heading[0]) != nil && entry.advice.count == 1, "\(entry)")
        }
        #expect(Explanation.errnoTable.entries.map { $0.heading[0] } == ErrorNumber.all.map(\.key))
        for entry in Explanation.codeTable.entries {
            #expect(PACSError.Code(rawValue: entry.heading[0]) != nil && !entry.causes.isEmpty, "\(entry)")
        }
    }

    @Test("What is no code is none", arguments: ["", "nonsense", "1/2/3/4", "300/1/1", "0xZZZZ", "99999"])
    func unknown(_ text: String) { #expect(Explanation.of(text).isEmpty) }

    @Test("A failure is explained by its code, its numbers and its status")
    func facts() {
        var facts = FailureFacts(.destinationUnknown, service: .move, status: 0xA801)
        #expect(Explanation.of(facts).map(\.kind) == [.error, .status])
        facts = FailureFacts(.associationRejected)
        facts.reject = .init(result: 1, source: 1, reason: 7)
        #expect(Explanation.of(facts).map(\.kind) == [.error, .rejection])
        facts = FailureFacts(.associationAborted)
        facts.abort = .init(source: 2, reason: 1)
        #expect(Explanation.of(facts).map(\.code) == ["association-aborted", "2/1"])
        #expect(facts.lines.contains { $0.name == "abort" && $0.value.contains("Unrecognized PDU") })
    }
}
