import Testing

@testable import DICOMCore

/// Looking things up in the dictionary and the registry by any part of what they are called.
@Suite struct DictionarySearchTests {
    private func tags(_ text: String) -> [String] {
        DictionarySearch.elements(text.split(separator: " ").map(String.init)).map(\.tag)
    }

    @Test(
        "A tag in any spelling is that element alone",
        arguments: [
            ("0010,0010", ["0010,0010"]), ("(0010,0010)", ["0010,0010"]), ("00100010", ["0010,0010"]),
            ("0x00100010", ["0010,0010"]), ("0x0010,0x0010", ["0010,0010"]), ("10,10", ["0010,0010"]),
            ("0010 0010", ["0010,0010"]), ("0010|0010", ["0010,0010"]), ("300c,0115", ["300C,0115"]),
            ("6002,3000", ["6002,3000"]), ("60xx,3000", ["60xx,3000"]), ("0008,0000", ["0008,0000"]),
            ("0009,0010", ["0009,0010"]), ("0012,7FFF", []), ("deadbeef", []),
        ]
    )
    func numbers(text: String, expected: [String]) { #expect(self.tags(text) == expected) }

    @Test("Some digits are all tags that begin so")
    func groups() {
        let group = self.tags("0054")
        #expect(group.count > 80 && group.allSatisfy { $0.hasPrefix("0054,") })
        #expect(
            self.tags("0018,107") == [
                "0018,1070", "0018,1071", "0018,1072", "0018,1073", "0018,1074", "0018,1075",
                "0018,1076", "0018,1077", "0018,1078", "0018,1079",
            ]
        )
    }

    @Test(
        "What is called so comes first, then what begins so",
        arguments: [
            ("Modality", "0008,0060"), ("modality", "0008,0060"), ("Patient's Name", "0010,0010"),
            ("patient name", "0010,0010"), ("rows", "0028,0010"), ("total radionuclide dose", "0018,1074"),
            ("transfer syntax uid", "0002,0010"), ("radiopharmaceutical", "0018,0031"),
        ]
    )
    func ranks(text: String, first: String) { #expect(self.tags(text).first == first) }

    @Test("Several words narrow what is found; all of them must be parts of it")
    func narrows() {
        let dose = Set(self.tags("dose"))
        let both = self.tags("dose total")
        #expect(both.count > 2 && both.count < dose.count && both.allSatisfy(dose.contains))
        #expect(Set(self.tags("TOTAL dos")).isSuperset(of: both))
        #expect(self.tags("dose qqq").isEmpty)
        // The retired one of two with the same name comes last.
        let entries = DictionarySearch.elements(["series", "type"]).filter { $0.creator == nil }.map(\.isRetired)
        #expect(entries.first == false)
    }

    @Test("Private elements are found by number, name and creator, behind the standard's own")
    func privateElements() {
        let found = DictionarySearch.elements(["siemens", "csa", "header"])
        #expect(!found.isEmpty && found.allSatisfy { $0.creator?.hasPrefix("SIEMENS") == true && $0.keyword.isEmpty })
        let image = DictionarySearch.elements(["0029,1010"])
        #expect(image.contains { $0.creator == "SIEMENS CSA HEADER" && $0.tag == "0029,xx10" && $0.vr == .OB })
        let weight = DictionarySearch.elements(["weight"])
        let first = weight.firstIndex { $0.creator != nil } ?? weight.count
        #expect(weight[..<first].contains { $0.keyword == "PatientWeight" })
        #expect(first < weight.count && weight[first...].allSatisfy { $0.creator != nil && !$0.isExact })
    }

    @Test("A mistyped word is spelled right")
    func suggests() {
        #expect(DictionarySearch.suggestion(for: ["PatientNmae"]) == ["PatientName"])
        #expect(DictionarySearch.suggestion(for: ["radionuclid", "dosse"]) == ["radionuclid", "dose"])
        #expect(DictionarySearch.suggestion(for: ["qwertzuiop"]) == nil)
        #expect(UIDRegistry.suggestion(for: ["nuclaer", "storage"]) == ["nuclear", "storage"])
    }

    @Test("A registered UID is found by its number, and by parts of number and name")
    func uids() {
        #expect(UIDRegistry.search(["1.2.840.10008.1.2"]).map(\.name) == ["Implicit VR Little Endian"])
        let nuclear = UIDRegistry.search(["medicine", "nuclear"])
        #expect(nuclear.map(\.uid) == ["1.2.840.10008.5.1.4.1.1.20", "1.2.840.10008.5.1.4.1.1.5"])
        #expect(nuclear.map(\.isRetired) == [false, true])
        #expect(UIDRegistry.search(["CTImageStorage"]).first?.uid == "1.2.840.10008.5.1.4.1.1.2")
        #expect(UIDRegistry.search(["1.2.4.9"]).map(\.uid).contains("1.2.840.10008.1.2.4.90"))
        #expect(UIDRegistry.search(["nothing.like.it"]).isEmpty)
    }

    /// Gives the numbers that a test wants.
    private struct Numbers: RandomNumberGenerator {
        var left: [UInt64]
        mutating func next() -> UInt64 { self.left.removeFirst() }
    }

    @Test("A new UID is a UUID of version 4 in decimal")
    func unique() {
        // f81d4fae-7dec-41d0-a765-00a0c91e6bf6 in decimal.
        var numbers = Numbers(left: [0xF81D_4FAE_7DEC_F1D0, 0xE765_00A0_C91E_6BF6])
        #expect(UID.unique(using: &numbers) == "2.25.329800735698586855969233156254476430326")
        var least = Numbers(left: [0, 0])
        #expect(UID.unique(using: &least) == "2.25.302240678275694148452352")
        var most = Numbers(left: [.max, .max])
        #expect(UID.unique(using: &most).string.utf8.count <= 44)
        let many = Set((0..<1_000).map { _ in UID.unique() })
        #expect(many.count == 1_000 && many.allSatisfy(\.isValid))
    }
}
