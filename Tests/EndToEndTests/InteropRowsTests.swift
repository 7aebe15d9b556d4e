import Foundation
import TestSupport
import Testing

/// What stands behind each row of the list of what real PACS and hostile peers do: Tests/Fixtures/interop/rows.tsv.
@Suite struct InteropRowsTests {
    /// The rows of the list's first two sections.
    private static let rows = (1...64).map { "Q\($0)" } + (1...26).map { "S\($0)" }

    @Test func everyRowHasTestsThatExistOrSaysWhyNot() throws {
        let path = "\(Programs.checkout)/Tests/Fixtures/interop/rows.tsv"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
        #expect(lines.map { $0.first ?? "" } == Self.rows)
        let functions = try Self.functions()
        #expect(functions.count > 900)
        for line in lines {
            guard line.count == 2 else {
                Issue.record("\(line) is no row with its tests")
                continue
            }
            if line[1].hasPrefix("- ") {
                #expect(line[1].count > 20, "\(line[0]) must say why no test can be made")
                continue
            }
            for test in line[1].split(separator: " ").map(String.init) {
                let isThere = functions.contains(test)
                #expect(isThere, "\(line[0]): there is no test \(test)")
            }
        }
    }

    @Test func aTestThatIsNotThereIsFoundOut() throws {
        let functions = try Self.functions()
        let names = ["aTestThatIsNotThereIsFoundOut", "functions", "noSuchTest"].map { "InteropRowsTests.\($0)" }
        #expect(names.map { functions.contains($0) } == [true, false, false])
    }

    /// The functions behind `@Test` in the sources, as FILE.function.
    private static func functions() throws -> Set<String> {
        var found: Set<String> = []
        for path in TemporaryDirectory.files(below: "\(Programs.checkout)/Tests", withExtension: "swift") {
            let file = path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
            // What a test is called stands behind its attribute, before anything else is declared.
            let source = try String(contentsOfFile: path, encoding: .utf8)
            for part in source.split(separator: /^ *@Test/.anchorsMatchLineEndings()).dropFirst() {
                guard let match = part.firstMatch(of: /func (\w+)/) else { continue }
                found.insert("\(file).\(match.output.1)")
            }
        }
        return found
    }
}
