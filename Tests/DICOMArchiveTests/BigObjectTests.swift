#if os(Linux)
import Glibc
import DICOMCore
import Testing

@testable import DICOMArchive

@Suite(.serialized) struct BigObjectTests {
    let fixture = ArchiveFixture()

    /// The highest resident size of this process so far, in bytes.
    private static var peakResident: Int {
        let status = String(decoding: ArchiveFixture.read("/proc/self/status"), as: UTF8.self)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first.map { $0 << 10 }
            ?? 0
    }

    @Test func memoryStaysFlatWhateverTheSize() async throws {
        let archive = try self.fixture.archive()
        let head = ArchiveFixture.dataSet(pixels: Array(repeating: 0, count: 64))
        let piece = [UInt8](repeating: 9, count: 1 << 20)
        let writer = try archive.begin(ArchiveFixture.incoming())
        let before = Self.peakResident
        try writer.append(bytes: head)
        for _ in 0..<256 { try writer.append(piece.span.bytes) }
        let stored = try await withCheckedContinuation { continuation in
            writer.commit { continuation.resume(returning: $0) }
        }.get()
        #expect(stored.byteCount == head.count + (256 << 20))
        // Other tests run at the same time, so the bound is a wide one; the object alone would be over it.
        #expect(Self.peakResident - before < 200 << 20)
    }
}
#endif
