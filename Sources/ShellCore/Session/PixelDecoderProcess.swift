import DICOMImage
import Subprocess
import SystemIO

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// `pacsh-decode`, which decodes one encapsulated frame in a process of its own that can do nothing else.
///
/// The libraries that decode pictures have a history of holes; in that process there are neither keys nor files, and no
/// network.
package struct PixelDecoderProcess: FrameDecoder {
    /// The name of the executable.
    package static let name = "pacsh-decode"

    /// Its path; nil where it isn't there.
    private let path: String?

    /// Finds it beside our own executable, else in `../libexec/pacsh`.
    package init() { self.init(beside: CurrentProcess.executable) }

    /// Finds it beside an executable, else in `../libexec/pacsh`.
    package init(beside executable: String?) {
        let folder = executable.flatMap { Path.parent(of: $0) }
        let places = folder.map { ["\($0)/\(Self.name)", "\($0)/../libexec/pacsh/\(Self.name)"] } ?? []
        self.path = places.first(where: Path.isExecutable)
    }

    /// The libraries that it finds, a line each; nil where it isn't there or can't be run.
    func libraries() async -> [String]? {
        guard let path = self.path else { return nil }
        let answer = try? await Subprocess.run(
            .path(FilePath(path)),
            arguments: ["--libraries"],
            environment: .custom([:]),
            output: .string(limit: 4096),
            error: .discarded
        )
        return answer?.standardOutput.split(separator: "\n").map(String.init)
    }

    /// The pixels of a frame; throws an `ImageError`, or `CancellationError` where nobody waits for them.
    package func decode(_ frame: EncodedFrame) async throws -> DecodedFrame {
        guard let path = self.path else {
            throw ImageError(
                .decoderMissing,
                "compressed pixels need the program \(Self.name), which is neither beside pacsh nor in ../libexec/pacsh"
            )
        }
        var options = PlatformOptions()
        // A group of its own, so that Ctrl-C is for us alone.
        options.processGroupID = 0
        let answer: ExecutionResult<Void, BytesOutput, DiscardedOutput>
        do {
            answer = try await Subprocess.run(
                .path(FilePath(path)),
                environment: .custom([:]),
                platformOptions: options,
                input: .array(DecodingMessage.request(frame)),
                output: .bytes(limit: DecodingMessage.longestAnswer(to: frame)),
                error: .discarded
            )
        } catch {
            try Task.checkCancellation()
            throw ImageError(.notDecoded, "\(Self.name) can't be run: \(error)")
        }
        try Task.checkCancellation()
        switch answer.terminationStatus {
        case .exited: return try DecodingMessage.decoded(answer.standardOutput)
        case .signaled(let number):
            throw ImageError(
                .notDecoded,
                "\(Self.name) was ended by signal \(number) while it decoded the frame, which is probably damaged"
            )
        }
    }
}
