/// DICOM files for tests: pydicom's own and synthetic ones.
package struct SampleFiles: Sendable {
    /// A file as it was made or found.
    package struct File: Sendable, Hashable {
        /// Its path.
        package let path: String
        /// Its SOP instance UID.
        package let sop: String
        /// Its study.
        package let study: String
        /// Its series.
        package let series: String
        /// Its transfer syntax.
        package let syntax: String
        /// Its modality, empty if it says none.
        package let modality: String
        /// The patient's ID.
        package let patientID: String
        /// Its SOP class.
        package let sopClass: String
    }

    /// The files.
    package let files: [File]
    private let folder: TemporaryDirectory

    /// The study instance UIDs, each once, in order.
    package var studies: [String] { Set(self.files.map(\.study)).sorted() }

    /// The paths.
    package var paths: [String] { self.files.map(\.path) }

    /// pydicom's test files that carry all UIDs a PACS needs, one file an object.
    package static func pydicom() async throws -> SampleFiles { try await self.made("samples.py", []) }

    /// A small archive: `nm`, `ct` and `pt` studies, of each kind so many, with so many objects a series.
    package static func archive(nm: Int, ct: Int, pt: Int, objects: Int, kilobytes: Int = 8) async throws -> SampleFiles
    {
        try await self.made("archive.py", [nm, ct, pt, objects, kilobytes].map(String.init))
    }

    /// One object whose pixel data has so many bytes.
    package static func large(megabytes: Int) async throws -> SampleFiles {
        try await self.made("large.py", [String(megabytes)])
    }

    /// Those files for which something holds.
    package func filter(_ isIncluded: (File) -> Bool) -> SampleFiles {
        SampleFiles(files: self.files.filter(isIncluded), folder: self.folder)
    }

    private static func made(_ script: String, _ arguments: [String]) async throws -> SampleFiles {
        let folder = try TemporaryDirectory("samples")
        let output = try await Programs.run("python", [Programs.script(script), folder.path] + arguments)
        let files = output.split(separator: "\n").compactMap { line -> File? in
            let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 8 else { return nil }
            return File(
                path: words[0],
                sop: words[1],
                study: words[2],
                series: words[3],
                syntax: words[4],
                modality: words[5],
                patientID: words[6],
                sopClass: words[7]
            )
        }
        guard !files.isEmpty else { throw TestFailure("\(script) made no files: \(output)") }
        return SampleFiles(files: files, folder: folder)
    }
}
