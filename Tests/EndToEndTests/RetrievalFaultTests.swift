import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Retrievals in which something goes wrong, and `resume` after them: nothing is lost and nothing is there twice.
    @Suite struct RetrievalFaultTests {
        /// A sample of the matrix, and all of it in `scripts/soak`.
        static let cells: [RetrievalFault] = {
            var random = SeededGenerator(seed: 11)
            return Soak.isOn ? RetrievalFault.all : Array(RetrievalFault.all.shuffled(using: &random).prefix(8))
        }()

        @Test(arguments: Self.cells) func nothingIsLostAndNothingIsDoubled(fault: RetrievalFault) async throws {
            var bench = try await FaultBench.start(fault)
            let first = try await bench.first()
            try await bench.expectEnding(first)
            let here = bench.names
            for name in here where bench.isWanted(name) { bench.expectWhole(name) }

            let asked = try await bench.mend()
            let second = try await bench.pacsh.run(asked, seconds: 90, through: bench.prefix)
            bench.expectRest(second, after: here)
            bench.expectExactlyWhatWasAskedFor()
            let verify = try await bench.pacsh.run(["verify", "out", "--format", "json"], through: bench.prefix)
            #expect(verify.code == 0 && verify.json["checked"]?.whole == bench.files.count, "\(fault): \(verify)")
            await bench.stop()
        }
    }
}
