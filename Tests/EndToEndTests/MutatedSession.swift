import DICOMCore
import TestSupport

/// One command of pacsh against a correct PACS whose bytes a seed changes, and what must be true of it all the same.
struct MutatedSession {
    /// What it found to be untrue.
    struct Finding: CustomStringConvertible {
        let seed: Int
        let about: String
        let problems: [String]
        let run: String

        var description: String {
            "seed \(self.seed) (\(self.about)): \(self.problems.joined(separator: "; "))\n\(self.run)"
        }
    }

    let seed: Int

    private var command: String { ["echo", "find", "move", "get"][self.seed % 4] }

    /// So many PDUs of the PACS are there to be changed.
    private var units: Int { ["echo": 3, "find": 5, "move": 34, "get": 22][self.command] ?? 3 }

    /// Plays it; nil where all is as it should be.
    func play(with pacsh: Pacsh) async throws -> Finding? {
        let port = try Loopback.freePort()
        let mutation = StreamMutation(seed: self.seed, within: self.units)
        // Every third PACS lists no objects, so that only its counters say what there is.
        var script = ModelPACS.Script()
        script.listsObjects = self.seed / 4 % 3 != 2
        let pacs = try ModelPACS(script, mutation: mutation, destinationPort: port)
        defer { pacs.stop() }
        let words =
            ["echo": ["echo"], "find": ["find", "PatientID=P1"]][self.command] ?? [self.command, ModelPACS.study]
        let output = pacsh.home.path("out-\(self.seed)")
        defer { TemporaryDirectory.remove(output) }
        let start = ContinuousClock.now
        let about = "\(self.command) with \(mutation)\(script.listsObjects ? "" : ", no lists")"
        let run: Pacsh.Run
        do {
            run = try await pacsh.run(
                ["-p", "MODEL@127.0.0.1:\(pacs.port)", "--scp-port", String(port), "-o", output] + words,
                seconds: 90
            )
        } catch {
            return Finding(seed: self.seed, about: about, problems: ["no end: \(error)"], run: "")
        }
        let elapsed = ContinuousClock.now - start
        pacs.stop()
        let isQuiet = await eventually(seconds: 10) { pacs.isIdle }
        var problems = isQuiet ? [] : ["a connection was left open"]
        if elapsed > .seconds(45) { problems.append("it took \(elapsed)") }
        problems += Self.faults(of: run)
        problems += self.lies(run, pacs.record, TemporaryDirectory.files(below: output, withExtension: "dcm"), mutation)
        return problems.isEmpty ? nil : Finding(seed: self.seed, about: about, problems: problems, run: run.description)
    }

    /// The options of such a run: short timers, and JSON.
    static let options = [
        "--format", "json", "--set", "timeout.connect=5", "--set", "timeout.acse=1", "--set", "timeout.dimse=1",
        "--set",
        "timeout.retrieve=1", "--set", "timeout.grace=0.3", "--set", "timeout.release=0.3",
    ]

    /// What no run may show.
    private static func faults(of run: Pacsh.Run) -> [String] {
        var faults: [String] = []
        if run.code > 6 { faults.append("exit \(run.code)") }
        let documents = run.output.isEmpty ? .null : run.json
        if documents == .null { faults.append("no JSON document") }
        if (run.code != 0) != (documents["error"] != nil) {
            faults.append("an error in only one of exit status and JSON")
        }
        for byte in Array(run.output.utf8) + Array(run.errors.utf8) where byte < 0x20 && byte != 0x0a || byte == 0x7f {
            faults.append("control byte \(byte)")
            break
        }
        for scalar in (run.output + run.errors).unicodeScalars where (0x80...0x9f).contains(scalar.value) {
            faults.append("control character \(scalar.value)")
            break
        }
        return faults
    }

    // MARK: - Lies

    private func lies(
        _ run: Pacsh.Run,
        _ record: ModelPACS.Record,
        _ files: [String],
        _ mutation: StreamMutation
    ) -> [String] {
        var lies: [String] = []
        let stored = files.compactMap { StoredFile(path: $0) }
        if stored.count != files.count { lies.append("a file that is none") }
        for object in record.stored where object.status == 0 || object.status == 0xb007 {
            if !stored.contains(where: { $0.dataSet == object.dataSet }) {
                lies.append("an object was acknowledged and isn't here")
            }
        }
        guard run.code == 0 else {
            if [.none, .singleBytes, .merged].contains(mutation.kind) {
                lies.append("nothing was wrong")
            }
            return lies
        }
        let field = ["echo": 0x8030, "find": 0x8020, "move": 0x8021, "get": 0x8010][self.command] ?? 0
        if !record.commands.contains(where: { $0.field == field && $0.status == 0 }),
            self.command == "echo" || self.command == "find"
        {
            lies.append("no success went out")
        }
        switch self.command {
        case "echo": break
        case "find":
            let matches = record.sent.filter { $0.field == field && $0.dataSet != nil }
            if (run.json["count"]?.whole ?? 0) > matches.count { lies.append("more rows than matches") }
        default:
            // A list with a hole in it counts as none, and that is said.
            let isListed = !run.errors.contains("doesn't list all objects")
            lies += self.retrievalLies(record, files, field, isListed: isListed)
        }
        return lies
    }

    /// Exit status 0 of a retrieval says that all is here that the PACS listed, else all that it says it sent.
    private func retrievalLies(
        _ record: ModelPACS.Record,
        _ files: [String],
        _ field: Int,
        isListed: Bool
    ) -> [String] {
        let here = Set(files.map { StoredFile.name(of: $0) }.filter { !$0.contains(".damaged-") })
        // A row of another study or series says nothing about this one.
        let rows = record.sent.filter {
            $0.field == 0x8020 && $0.value(0x0020, 0x000d) == ModelPACS.study
                && $0.value(0x0020, 0x000e) == "\(ModelPACS.study).1"
        }
        let listed = isListed ? rows.compactMap { $0.value(0x0008, 0x0018) } : []
        let missing = Set(listed.filter { !$0.isEmpty }).subtracting(here)
        if !missing.isEmpty { return ["complete, and \(missing.sorted()) were listed and aren't here"] }
        guard listed.isEmpty else { return [] }
        // Where the final response counts nothing, the last pending one does.
        let responses = record.commands.filter { $0.field == field && $0.sent != nil }
        let claimed = (responses.last { $0.status != 0xff00 } ?? responses.last)?.sent
        let arrivals = record.stored.count { $0.status == 0 }
        if let claimed, claimed > arrivals { return ["complete, and \(claimed) were claimed and \(arrivals) came"] }
        return claimed == nil ? ["complete, and nobody says how many there are"] : []
    }
}
