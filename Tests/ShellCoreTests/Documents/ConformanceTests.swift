import DICOMWire
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// The conformance statement says what the code does.
@Suite struct ConformanceTests {
    private static let page = "../../Sources/ShellCore/ShellCore.docc/Conformance.md"

    private let statement = ConformanceStatement()

    private func section(_ number: String) throws -> ConformanceStatement.Section {
        try #require(self.statement.sections.first { $0.number == number })
    }

    /// The statement as a page of the documentation.
    private var markdown: String {
        var text = "# DICOM conformance statement\n\nWhat pacsh does of DICOM, in the order of PS3.2 Annex A.\n"
        for section in self.statement.sections {
            text += "\n## \(section.number) \(section.title)\n"
            for paragraph in section.text { text += "\n\(paragraph)\n" }
            guard !section.rows.isEmpty else { continue }
            text += "\n"
            for row in [section.heads, section.heads.map { _ in "---" }] + section.rows {
                text += "| \(row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
            }
        }
        return text
    }

    /// `PACSH_UPDATE_SNAPSHOTS=1` writes it anew.
    @Test func thePageIsTheStatement() throws {
        let difference = try Snapshot.difference(self.markdown, from: Self.page)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func everyTableHasItsHeads() {
        for section in self.statement.sections {
            for row in section.rows { #expect(row.count == section.heads.count, "\(section.number) \(row)") }
            #expect(!section.text.isEmpty || !section.rows.isEmpty, "\(section.number)")
        }
        let numbers = self.statement.sections.map(\.number)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test func everyRuleForAssociationsIsListed() throws {
        let rules = Mirror(reflecting: AssociationRules.forgiving).children.compactMap(\.label)
        #expect(try self.section("A.8.1").rows.map { $0[0] } == rules)
    }

    @Test func whatStaysOutIsSaid() throws {
        let text = try self.section("A.1").text.joined()
        for word in ["Storage Commitment", "Modality Performed Procedure Step", "writes to no PACS"] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
