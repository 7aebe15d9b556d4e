import NIOCore
import SystemIO

/// The two ends of a connection.
struct PacketEndpoints: Sendable {
    /// Address and port of one end.
    struct End: Sendable {
        var address: [UInt8]
        var port: UInt16

        init(_ socket: SocketAddress?) {
            self.address = socket?.ipAddress.flatMap { IPAddress($0)?.bytes } ?? [127, 0, 0, 1]
            self.port = UInt16(clamping: socket?.port ?? 0)
        }
    }

    let local: End
    let remote: End
    /// Whether we asked for the connection.
    let isRequestor: Bool

    init(local: SocketAddress?, remote: SocketAddress?, isRequestor: Bool) {
        self.local = End(local)
        self.remote = End(remote)
        self.isRequestor = isRequestor
    }
}

/// Makes the blocks of a pcapng file: the bytes of connections with Ethernet, IP and TCP headers made up around them.
///
/// The TCP that is shown is what a perfect network would have carried: nothing lost, nothing twice, acknowledged at once.
struct PacketWriter {
    /// The payload of the largest segment.
    private static let segmentSize = 32_768

    private enum Flag {
        static let fin: UInt8 = 0x01
        static let syn: UInt8 = 0x02
        static let push: UInt8 = 0x08
        static let acknowledge: UInt8 = 0x10
    }

    private struct Connection {
        let endpoints: PacketEndpoints
        /// The next sequence numbers of both ends.
        var local: UInt32
        var remote: UInt32
        var identification: UInt16 = 0
    }

    /// Blocks that aren't written yet.
    var output: [UInt8] = []
    /// How many packets there were.
    private(set) var packets = 0
    private var connections: [Int: Connection] = [:]

    init(application: String) {
        self.appendSectionHeader(application)
        self.appendInterface()
    }

    // MARK: - TCP

    /// The three segments that open a connection.
    mutating func begin(_ number: Int, _ endpoints: PacketEndpoints, at time: UInt64) {
        // Any first numbers will do; these tell connections apart.
        let first = UInt32(truncatingIfNeeded: number) &* 0x0100_0193
        self.connections[number] = Connection(endpoints: endpoints, local: first, remote: first &+ 0x4000_0000)
        let isSent = endpoints.isRequestor
        // Largest segment 1460 bytes as on Ethernet, window scaled by 7 bits (RFC 7323 §2.2).
        let options: [UInt8] = [2, 4, 0x05, 0xB4, 1, 3, 3, 7]
        self.segment(number, isSent: isSent, Flag.syn, options: options, at: time)
        self.segment(number, isSent: !isSent, Flag.syn | Flag.acknowledge, options: options, at: time)
        self.segment(number, isSent: isSent, Flag.acknowledge, at: time)
    }

    /// Bytes of one end, and the other's acknowledgement.
    mutating func data(_ number: Int, _ buffer: ByteBuffer, isSent: Bool, isReplayed: Bool, at time: UInt64) {
        buffer.withUnsafeReadableBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.segmentSize))
                rest = rest.dropFirst(Self.segmentSize)
                let flags = rest.isEmpty ? Flag.push | Flag.acknowledge : Flag.acknowledge
                self.segment(number, isSent: isSent, flags, payload: part, isReplayed: isReplayed, at: time)
            }
        }
        self.segment(number, isSent: !isSent, Flag.acknowledge, at: time)
    }

    /// The segments that close a connection from both ends.
    mutating func end(_ number: Int, byPeer: Bool, at time: UInt64) {
        self.segment(number, isSent: !byPeer, Flag.fin | Flag.acknowledge, at: time)
        self.segment(number, isSent: byPeer, Flag.fin | Flag.acknowledge, at: time)
        self.segment(number, isSent: !byPeer, Flag.acknowledge, at: time)
        self.connections.removeValue(forKey: number)
    }

    private mutating func segment(
        _ number: Int,
        isSent: Bool,
        _ flags: UInt8,
        options: [UInt8] = [],
        payload: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
        isReplayed: Bool = false,
        at time: UInt64
    ) {
        guard var connection = self.connections[number] else { return }
        let ends = connection.endpoints
        let (source, target) = isSent ? (ends.local, ends.remote) : (ends.remote, ends.local)
        let (sequence, next) = isSent ? (connection.local, connection.remote) : (connection.remote, connection.local)
        var tcp: [UInt8] = []
        tcp.reserveCapacity(32)
        tcp.append(big: source.port)
        tcp.append(big: target.port)
        tcp.append(big: sequence)
        tcp.append(big: flags & Flag.acknowledge == 0 ? UInt32(0) : next)
        tcp.append(UInt8((20 + options.count) / 4) << 4)
        tcp.append(flags)
        tcp.append(contentsOf: [0xFF, 0xFF, 0, 0, 0, 0] + options)
        let length = tcp.count + payload.count
        var sum = Checksum()
        sum.add(source.address)
        sum.add(target.address)
        sum.add([0, 6, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)])
        sum.add(tcp)
        sum.add(payload)
        tcp.replaceSubrange(16..<18, with: sum.bytes)
        connection.identification &+= 1
        let header =
            Self.ethernet(isSent, isIPv6: source.address.count == 16)
            + Self.ip(source.address, target.address, length, connection.identification)
        self.appendPacket(header + tcp, payload, isSent: isSent, isReplayed: isReplayed, at: time)
        let step = UInt32(payload.count) + (flags & (Flag.syn | Flag.fin) != 0 ? 1 : 0)
        if isSent { connection.local &+= step } else { connection.remote &+= step }
        self.connections[number] = connection
    }

    // MARK: - Ethernet and IP

    /// Locally administered addresses: ours ends in 1, the peer's in 2.
    private static func ethernet(_ isSent: Bool, isIPv6: Bool) -> [UInt8] {
        let us: [UInt8] = [2, 0, 0, 0, 0, 1]
        let peer: [UInt8] = [2, 0, 0, 0, 0, 2]
        return (isSent ? peer + us : us + peer) + (isIPv6 ? [0x86, 0xDD] : [0x08, 0x00])
    }

    private static func ip(_ source: [UInt8], _ target: [UInt8], _ length: Int, _ number: UInt16) -> [UInt8] {
        var header: [UInt8] = []
        if source.count == 16 {
            header.append(big: UInt32(0x6000_0000))
            header.append(big: UInt16(truncatingIfNeeded: length))
            header += [6, 64]
            return header + source + target
        }
        header += [0x45, 0]
        header.append(big: UInt16(truncatingIfNeeded: length + 20))
        header.append(big: number)
        // Don't fragment; 64 hops; TCP.
        header += [0x40, 0, 64, 6, 0, 0]
        header += source + target
        var sum = Checksum()
        sum.add(header)
        header.replaceSubrange(10..<12, with: sum.bytes)
        return header
    }

    // MARK: - Blocks of pcapng (draft-ietf-opsawg-pcapng)

    private mutating func appendSectionHeader(_ application: String) {
        var body: [UInt8] = []
        body.append(little: UInt32(0x1A2B_3C4D))
        body.append(little: UInt16(1))
        body.append(little: UInt16(0))
        // The length of the section isn't known.
        body.append(contentsOf: [UInt8](repeating: 0xFF, count: 8))
        body.appendOption(4, Array(application.utf8))
        body.append(little: UInt32(0))
        self.appendBlock(0x0A0D_0D0A, body)
    }

    private mutating func appendInterface() {
        var body: [UInt8] = []
        // Ethernet, no limit on packets, times in microseconds.
        body.append(little: UInt32(1))
        body.append(little: UInt32(0))
        body.appendOption(2, Array("associations".utf8))
        body.append(little: UInt32(0))
        self.appendBlock(1, body)
    }

    private mutating func appendBlock(_ type: UInt32, _ body: [UInt8]) {
        let length = UInt32(body.count + 12)
        self.output.append(little: type)
        self.output.append(little: length)
        self.output += body
        self.output.append(little: length)
    }

    private mutating func appendPacket(
        _ header: [UInt8],
        _ payload: UnsafeRawBufferPointer,
        isSent: Bool,
        isReplayed: Bool,
        at time: UInt64
    ) {
        var options: [UInt8] = []
        if isReplayed { options.appendOption(1, Array("exchanged before the capture began".utf8)) }
        // Outbound or inbound.
        options.appendOption(2, [isSent ? 2 : 1, 0, 0, 0])
        options.append(little: UInt32(0))
        let count = header.count + payload.count
        let padding = (4 - count % 4) % 4
        let length = UInt32(32 + count + padding + options.count)
        self.output.append(little: UInt32(6))
        self.output.append(little: length)
        self.output.append(little: UInt32(0))
        self.output.append(little: UInt32(truncatingIfNeeded: time >> 32))
        self.output.append(little: UInt32(truncatingIfNeeded: time))
        self.output.append(little: UInt32(count))
        self.output.append(little: UInt32(count))
        self.output += header
        self.output += payload
        self.output.append(contentsOf: repeatElement(0, count: padding))
        self.output += options
        self.output.append(little: length)
        self.packets += 1
    }
}

/// The checksum of IP and TCP (RFC 1071).
///
/// All that is added but the last must have an even number of bytes.
private struct Checksum {
    private var sum: UInt64 = 0

    mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { self.add($0) } }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        // Words may be added in this computer's byte order, four bytes at once; only the result is turned.
        var offset = 0
        var sum = self.sum
        while offset + 4 <= bytes.count {
            sum &+= UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            offset += 4
        }
        var rest: UInt32 = 0
        withUnsafeMutableBytes(of: &rest) { $0.copyBytes(from: bytes[offset...]) }
        self.sum = sum &+ UInt64(rest)
    }

    /// The two bytes of the result.
    var bytes: [UInt8] {
        var sum = self.sum
        while sum >> 16 != 0 { sum = (sum & 0xFFFF) + (sum >> 16) }
        let result = ~UInt16(truncatingIfNeeded: sum)
        return withUnsafeBytes(of: result) { Array($0) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(big number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { self += $0 }
    }

    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { self += $0 }
    }

    /// An option of a block, padded to four bytes.
    fileprivate mutating func appendOption(_ code: UInt16, _ value: [UInt8]) {
        self.append(little: code)
        self.append(little: UInt16(clamping: value.count))
        self += value
        self.append(contentsOf: repeatElement(0, count: (4 - value.count % 4) % 4))
    }
}
