import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What the fuzzers once found (scripts/fuzz), given again to the target that it was found by.
@Suite struct CrasherTests {
    private static let inputs: [(target: String, path: String)] = {
        let folder = Programs.checkout + "/Tests/Fixtures/crashers/"
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.sorted().compactMap { path in
            let parts = path.split(separator: "/")
            return parts.count == 2 ? (String(parts[0]), folder + path) : nil
        }
    }()

    @Test("What was found once is harmless now, and holds what must hold")
    func replay() throws {
        #expect(!Self.inputs.isEmpty)
        for input in Self.inputs {
            let target = try #require(FuzzTarget(rawValue: input.target))
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: input.path)))
            #expect(throws: Never.self, "\(input.path)") { try target.run(bytes) }
        }
    }

    @Test("Every target takes nothing, one byte and noise", arguments: FuzzTarget.allCases)
    func noise(target: FuzzTarget) {
        var random = SeededGenerator(seed: 11)
        for count in [0, 1, 2, 3, 8, 40, 300] {
            for _ in 0..<Soak.rounds(20) {
                let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
                #expect(throws: Never.self, "\(bytes)") { try target.run(bytes) }
            }
        }
    }
}
