import Foundation

/// Recordings written as a capture file, and what tshark thinks of them.
package enum Capture {
    /// The port of the accepting side in every capture.
    private static let port: UInt16 = 11_112

    /// Decodes the recordings as DICOM and returns the frames that are malformed, of the requesting or of the accepting
    /// side; empty means that tshark understood everything that side sent.
    package static func malformed(_ recordings: [Recording], fromRequestor: Bool) async throws -> String {
        let folder = try TemporaryDirectory("capture")
        let judged = recordings.map { $0.withoutDataSets(fromRequestor: !fromRequestor) }
        try Data(self.pcap(judged)).write(to: URL(fileURLWithPath: folder.path("traffic.pcap")))
        let source = fromRequestor ? "10.0.0.1" : "10.0.0.2"
        return try await self.tshark(folder, filter: "_ws.malformed && ip.src == \(source)")
    }

    /// How many frames of the recordings tshark decodes as DICOM at all.
    package static func dicomFrames(_ recordings: [Recording]) async throws -> Int {
        let folder = try TemporaryDirectory("capture")
        try Data(self.pcap(recordings)).write(to: URL(fileURLWithPath: folder.path("traffic.pcap")))
        return try await self.tshark(folder, filter: "dicom").split(separator: "\n").count
    }

    private static func tshark(_ folder: TemporaryDirectory, filter: String) async throws -> String {
        try await Programs.run(
            "tshark",
            ["-r", folder.path("traffic.pcap"), "-d", "tcp.port==\(self.port),dicom", "-Y", filter],
            environment: ["HOME": folder.path]
        )
    }

    /// A pcap file of raw IPv4 packets: for each connection a handshake, then its pieces in order.
    private static func pcap(_ recordings: [Recording]) -> [UInt8] {
        var file: [UInt8] = []
        func little(_ value: UInt32) { file += (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        little(0xa1b2_c3d4)
        file += [2, 0, 4, 0]
        [0, 0, 262_144, 101].forEach { little($0) }
        var time: UInt32 = 0
        for (index, recording) in recordings.enumerated() {
            let client = UInt16(40_000 + index % 20_000)
            var next: (requestor: UInt32, acceptor: UInt32) = (1, 1)
            func packet(fromRequestor: Bool, flags: UInt8, _ bytes: ArraySlice<UInt8>) {
                let segment = self.segment(
                    ports: fromRequestor ? (client, self.port) : (self.port, client),
                    numbers: fromRequestor ? (next.requestor, next.acceptor) : (next.acceptor, next.requestor),
                    flags: flags
                )
                let addresses: [UInt8] = fromRequestor ? [10, 0, 0, 1, 10, 0, 0, 2] : [10, 0, 0, 2, 10, 0, 0, 1]
                let length = 40 + bytes.count
                little(time / 1_000_000)
                little(time % 1_000_000)
                little(UInt32(length))
                little(UInt32(length))
                file += [0x45, 0, UInt8(length >> 8), UInt8(length & 0xff), 0, 0, 0, 0, 64, 6, 0, 0] + addresses
                file += segment + bytes
                let step = UInt32(bytes.count) + (flags & 2 == 2 ? 1 : 0)
                if fromRequestor { next.requestor &+= step } else { next.acceptor &+= step }
                time += 10
            }
            next = (0, 0)
            packet(fromRequestor: true, flags: 0x02, [])
            packet(fromRequestor: false, flags: 0x12, [])
            packet(fromRequestor: true, flags: 0x10, [])
            for piece in recording.pieces {
                var rest = piece.bytes[...]
                while !rest.isEmpty {
                    packet(fromRequestor: piece.fromRequestor, flags: 0x18, rest.prefix(32_000))
                    rest = rest.dropFirst(32_000)
                }
            }
        }
        return file
    }

    private static func segment(ports: (UInt16, UInt16), numbers: (UInt32, UInt32), flags: UInt8) -> [UInt8] {
        func big(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) } }
        let head = big(UInt32(ports.0) << 16 | UInt32(ports.1))
        return head + big(numbers.0) + big(flags & 0x10 == 0 ? 0 : numbers.1) + [0x50, flags, 0xff, 0xff, 0, 0, 0, 0]
    }
}
