import DICOMCore
import DICOMNetwork
import Foundation
import SystemIO
import TestSupport
import Testing

@testable import PACSClient
@testable import ShellCore

/// Every command that a remedy names is one that can be typed, in the command that failed.
@Suite(.timeLimit(.minutes(2))) struct RemedyTests {
    /// What stands for what the user must fill in.
    private static let placeholders: [(name: String, value: String)] = [
        ("connect … ", "connect ANY@localhost:104 "), ("AET@host:port", "ANY@localhost:104"), ("PROFILE", "demo"),
        ("COMMAND", "echo"), ("CODE", "0xA801"), ("--window A-B", ""), (" AET", " ANY"), (" N", " 5"),
        ("FILE", "file.pem"), ("DIR", "folder"), ("ADDRESS", "127.0.0.1"), ("MODALITY", "NM"), ("KEY", "PatientID"),
        (" NAME", " name"), ("=…", "=1"),
    ]

    /// The texts in quotes that are commands, options or settings; not the AE titles that were filled in, nor files.
    static func quoted(in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        // An apostrophe follows a letter, an opening quote doesn't.
        while let match = rest.firstMatch(of: /(^|[ (])'([^' ][^']*)'/) {
            found.append(String(match.output.2))
            rest = rest[match.range.upperBound...]
        }
        return found.filter { !["OUR", "PACS", "DESTINATION", "AET", ">"].contains($0) && !$0.hasSuffix(".dcm") }
    }

    /// Whether a text is accepted as it stands; an option in the command of a service.
    private static func isAccepted(_ text: String, during service: FailureFacts.Service) async -> Bool {
        var line = text
        for (name, value) in self.placeholders { line = line.replacing(name, with: value) }
        if ShellCommandNames.all.contains(line) { return true }
        if Setting.named(line) != nil { return true }
        // Commands of the system.
        if ["openssl ", "ip ", "ulimit ", "pacsh "].contains(where: line.hasPrefix) { return true }
        guard line.hasPrefix("-") else { return await self.isParsed(line) }
        let owners: [String] =
            switch service {
            case .find: ["find"]
            case .move: ["move 1.2.3"]
            case .get: ["get 1.2.3"]
            case .echo: ["echo"]
            case .association, .store, .local:
                ["connect ANY@localhost:104", "scp start", "find", "move 1.2.3", "get 1.2.3"]
            }
        for owner in owners where await self.isParsed("\(owner) \(line)") { return true }
        return false
    }

    private static func isParsed(_ line: String) async -> Bool {
        await Shell.main(
            arguments: ["--check", "--no-rc", "-c", line],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: RecordingTerminal(),
            interrupts: Interrupts()
        ) == 0
    }

    @Test func everyCommandOfTheTableOfRulesCanBeTyped() async {
        var count = 0
        for (rule, code) in Diagnosis.rules.flatMap({ rule in rule.codes.map { (rule, $0) } }) {
            for service in FailureFacts.Service.allCases {
                var facts = FailureFacts(code, service: service, status: 0xA801, destination: "DESTINATION")
                (facts.called, facts.calling, facts.peer, facts.port) = ("PACS", "OUR", "pacs:104", 104)
                guard Self.fits(rule, code, service) else { continue }
                let texts = [rule.cause, rule.remedy, PACSError(facts, "").remedy]
                for text in texts.flatMap({ Self.quoted(in: facts.filled($0)) }) {
                    count += 1
                    #expect(await Self.isAccepted(text, during: service), "'\(text)' during \(service): \(rule.remedy)")
                }
            }
        }
        #expect(count > 100)
    }

    /// Whether the rule may speak about a service, whatever else it asks for.
    private static func fits(
        _ rule: Diagnosis.Rule,
        _ code: PACSError.Code,
        _ service: FailureFacts.Service
    ) -> Bool {
        let rejections = [(1, 1, 1), (1, 1, 2), (1, 1, 3), (1, 1, 7), (1, 2, 2), (2, 1, 1), (2, 3, 1)].map {
            FailureFacts.Rejection(result: $0.0, source: $0.1, reason: $0.2)
        }
        let statuses: [UInt16] = [0, 0xA700, 0xA702, 0xA900, 0x0122, 0x0124, 0xB000, 0xC000, 0xC001, 0xFE00, 0xA801]
        let numbers: [Int32] = ErrorNumber.all.map(\.value.number)
        var trials: [FailureFacts] = []
        func add(_ change: (inout FailureFacts) -> Void) {
            var facts = FailureFacts(code, service: service)
            change(&facts)
            trials.append(facts)
        }
        add { _ in }
        add { $0.isNameServerSilent = true }
        add { $0.timer = "timeout.retrieve" }
        for rejection in rejections { add { $0.reject = rejection } }
        for source in [0, 2] { add { $0.abort = .init(source: source, reason: 0) } }
        for status in statuses { add { $0.status = status } }
        for number in numbers { add { $0.errno = number } }
        for fault in TLSFault.allCases {
            for alert in [nil, 44, 45, 48] {
                add {
                    $0.tls = fault
                    $0.tlsAlert = alert
                }
            }
        }
        return trials.contains { facts in
            Diagnosis.rules.first { $0.fits(facts) }.map { $0.cause == rule.cause } ?? false
        }
    }

    @Test func everyCommandOfAnExplanationCanBeTyped() async {
        for code in PACSError.Code.allCases.map(\.rawValue)
            + [
                "0xA700", "0xA702", "0xA801", "0xA900", "0xC000", "0x0122", "0x0124", "1/1/1", "1/1/3", "1/1/7",
                "2/3/1", "2/2",
            ]
            + ErrorNumber.all.map(\.key)
        {
            for explanation in Explanation.of(code) {
                for text in (explanation.causes + explanation.advice).flatMap({ Self.quoted(in: $0) }) {
                    #expect(await Self.isAccepted(text, during: .local), "\(code): '\(text)'")
                }
            }
        }
    }

    /// Remedies that stand where the failure is made: those without anything filled in.
    @Test func everyCommandOfAHintInTheSourceCanBeTyped() async throws {
        var count = 0
        for path in TemporaryDirectory.files(below: "\(Programs.checkout)/Sources", withExtension: "swift") {
            let source = try String(contentsOfFile: path, encoding: .utf8)
            for match in source.matches(of: /(hint|remedy): *"([^"\\]*)"/) {
                for text in Self.quoted(in: String(match.output.2)) where !text.contains("{") {
                    count += 1
                    let isAccepted = await Self.isAccepted(text, during: .local)
                    #expect(isAccepted, "'\(text)' in \(path)")
                }
            }
        }
        #expect(count > 20)
    }

    @Test func anInterruptHintsAtNothing() {
        #expect(PACSError(.interrupted, "interrupted").remedy.isEmpty)
    }

    @Test func aRemedyThatDiagnoseCanAddToEndsWithIt() {
        for code in [PACSError.Code.connectTimeout, .acseTimeout, .connectionLost, .associationAborted, .dimseTimeout] {
            for service in [FailureFacts.Service.association, .echo, .find, .move] {
                let facts = FailureFacts(code, service: service)
                #expect(PACSError(facts, "").remedy.hasSuffix("'diagnose' tells more"), "\(code) \(service)")
                #expect(!Diagnosis.of(facts).remedy.contains("'diagnose'"), "diagnose itself doesn't say it")
            }
        }
    }
}

/// The names of all commands and words of the grammar.
private enum ShellCommandNames {
    static let all = Set(CommandTable.entries.map(\.name))
}
