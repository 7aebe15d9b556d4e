import Foundation

/// A PACS of very many studies that answers no C-FIND with more than so many of them, capped_archive.py.
package struct CappedPACS: RunningPACS {
    /// What it knows of a study.
    package struct Study: Sendable {
        /// Its Study Instance UID.
        package var uid: String
        /// The Patient ID.
        package var id: String
        /// The date; empty where it has none.
        package var date: String
        /// The time; empty where it has none.
        package var time: String
        /// The one modality in it.
        package var modality: String

        /// Makes a study.
        package init(uid: String, id: String, date: String, time: String, modality: String = "NM") {
            (self.uid, self.id, self.date, self.time, self.modality) = (uid, id, date, time, modality)
        }
    }

    /// Its AE title.
    package let title = "CAPPED"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let folder: TemporaryDirectory

    /// Starts one that ends an answer that isn't whole with `status`, 0 to say nothing of it, and that aborts the C-FIND
    /// of the number `failing`.
    package static func start(
        _ studies: [Study],
        cap: Int,
        status: UInt16 = 0,
        failing: Int = 0
    ) async throws -> CappedPACS {
        let folder = try TemporaryDirectory("capped")
        let lines = studies.map { [$0.uid, $0.id, $0.date, $0.time, $0.modality].joined(separator: "\t") + "\n" }
        let list = try folder.write(lines.joined(), to: "studies.tsv")
        let port = try Loopback.freePort()
        let words = [String(port), String(cap), String(status, radix: 16), String(failing), list]
        let process = try ChildProcess(
            Programs.python(),
            [Programs.script("capped_archive.py")] + words,
            environment: Programs.peerEnvironment()
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return CappedPACS(port: port, process: process, folder: folder)
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        (self.port, self.process, self.folder) = (port, process, folder)
    }

    /// What each C-FIND asked for that was answered to its end: level, dates, times, Patient ID, and how many matches it
    /// got.
    package var queries: [[String]] {
        self.process.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
