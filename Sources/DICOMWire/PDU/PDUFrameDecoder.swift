import DICOMCore
import NIOCore

/// Cuts the bytes of a connection into PDUs and the fragments of P-DATA-TF (PS3.8 §9.3).
///
/// Type and length of a PDU are judged at its sixth byte. Association PDUs are collected, under a limit. A P-DATA-TF is
/// never collected: the bytes of its PDVs come out as slices of what was appended, as soon as they are there.
package struct PDUFrameDecoder: Sendable {
    /// What the decoder finds.
    package enum Frame: Equatable, Sendable {
        /// An association PDU.
        case pdu(PDU)
        /// Bytes of a P-DATA-TF.
        case data(PDVFragment)
    }

    /// Where in the stream the next byte stands.
    ///
    /// Lengths count what is still to come.
    private enum Position: Equatable {
        case header
        case body(PDUType, length: Int)
        case valueHeader(rest: Int)
        case value(rest: Int, valueRest: Int, contextID: UInt8, control: UInt8)
        case failed
    }

    /// How many bytes an error keeps of what isn't DICOM.
    private static let firstBytesLength = 16
    /// The bytes of a PDV item before its value: length, context, message control header (PS3.8 §9.3.5.1, §E).
    private static let valueHeaderLength = 6

    private var limits: PDULimits
    private let rules: AssociationRules
    private var position = Position.header
    private var failure: PDUError?
    private var input = ByteBuffer()
    /// The bytes of a header that came in pieces, the first one highest.
    private var headerBytes: UInt64 = 0
    private var headerCount = 0
    private var body = ByteBuffer()
    private var isFirst = true

    /// Makes a decoder at the start of a connection.
    package init(limits: PDULimits = PDULimits(), rules: AssociationRules = .forgiving) {
        self.limits = limits
        self.rules = rules
    }

    /// Whether nothing of a PDU has arrived that isn't complete.
    package var isBetweenPDUs: Bool {
        self.position == .header && self.headerCount == 0 && self.input.readableBytes == 0
    }

    /// Adds what the socket delivered.
    ///
    /// Where all before it was consumed, nothing is copied.
    package mutating func append(_ buffer: ByteBuffer) {
        if self.input.readableBytes == 0 {
            self.input = buffer
        } else {
            self.input.writeImmutableBuffer(buffer)
        }
    }

    /// The next PDU or fragment; nil when more bytes are needed.
    ///
    /// After an error every call throws it again.
    package mutating func next() throws(PDUError) -> Frame? {
        while true {
            switch self.position {
            case .header:
                guard let header = self.takeHeader() else { return self.drained() }
                try self.start(header)
            case .body(let type, let length):
                guard let pdu = try self.takeBody(type, length) else { return self.drained() }
                return .pdu(pdu)
            case .valueHeader(rest: 0): self.position = .header
            case .valueHeader(let rest):
                guard rest >= Self.valueHeaderLength else {
                    throw self.fail(.malformed, "P-DATA-TF: \(rest) bytes follow its last PDV, too few for another")
                }
                guard let header = self.takeHeader() else { return self.drained() }
                try self.startValue(header, rest: rest)
                if let fragment = self.emptyFragment() { return .data(fragment) }
            case .value(let rest, 0, _, _): self.position = .valueHeader(rest: rest)
            case .value:
                guard let fragment = self.takeValue() else { return self.drained() }
                return .data(fragment)
            case .failed:
                if let failure = self.failure { throw failure }
                return nil
            }
        }
    }

    /// Reads the six bytes of a PDU header or a PDV item header as one number.
    private mutating func takeHeader() -> UInt64? {
        if self.headerCount == 0, self.input.readableBytes >= PDUReader.headerLength,
            let (high, low) = self.input.readMultipleIntegers(as: (UInt32, UInt16).self)
        {
            return UInt64(high) << 16 | UInt64(low)
        }
        while self.headerCount < PDUReader.headerLength {
            guard let byte: UInt8 = self.input.readInteger() else { return nil }
            self.headerBytes = self.headerBytes << 8 | UInt64(byte)
            self.headerCount += 1
        }
        defer {
            self.headerBytes = 0
            self.headerCount = 0
        }
        return self.headerBytes
    }

    /// Judges a PDU by its type and length.
    private mutating func start(_ header: UInt64) throws(PDUError) {
        let typeNumber = UInt8(truncatingIfNeeded: header >> 40)
        let length = Int(UInt32(truncatingIfNeeded: header))
        guard let type = PDUType(rawValue: typeNumber) else {
            let first = self.firstBytes(header)
            guard self.isFirst else {
                throw self.fail(
                    .unknownPDUType,
                    "PDU of unknown type 0x\(Hexadecimal.digits(typeNumber, uppercase: true))",
                    first
                )
            }
            throw self.fail(.notDICOM, "the peer's first bytes start no DICOM PDU", first)
        }
        let limit = self.limits.limit(for: type)
        guard length <= limit else {
            let name = "PDU of type \(typeNumber)"
            throw self.fail(
                .tooLong,
                "\(name): length \(length) is over the limit of \(limit)",
                self.firstBytes(header)
            )
        }
        self.isFirst = false
        if type == .data {
            guard length > 0 || self.rules.emptyDataPDUsSkipped else {
                throw self.fail(.malformed, "P-DATA-TF: it holds no PDV")
            }
            self.position = .valueHeader(rest: length)
        } else {
            self.body.clear()
            self.position = .body(type, length: length)
        }
    }

    /// Judges a PDV by its length, which counts the two bytes of context and message control header.
    private mutating func startValue(_ header: UInt64, rest: Int) throws(PDUError) {
        let length = Int(UInt32(truncatingIfNeeded: header >> 16))
        guard length >= 2, length <= rest - 4 else {
            throw self.fail(.malformed, "P-DATA-TF: a PDV of length \(length) where \(rest - 4) bytes are left")
        }
        guard length % 2 == 0 || self.rules.oddFragmentsAllowed else {
            throw self.fail(.malformed, "P-DATA-TF: a PDV of odd length \(length)")
        }
        self.position = .value(
            rest: rest - 4 - length,
            valueRest: length - 2,
            contextID: UInt8(truncatingIfNeeded: header >> 8),
            control: UInt8(truncatingIfNeeded: header)
        )
    }

    /// A PDV without bytes matters only when it ends a command set or data set.
    private func emptyFragment() -> PDVFragment? {
        guard case .value(_, 0, let contextID, let control) = self.position, control & 2 != 0 else { return nil }
        return PDVFragment(contextID: contextID, isCommand: control & 1 != 0, isLast: true, bytes: ByteBuffer())
    }

    /// As many bytes of the present PDV as are there.
    private mutating func takeValue() -> PDVFragment? {
        guard case .value(let rest, let valueRest, let contextID, let control) = self.position else { return nil }
        let count = min(valueRest, self.input.readableBytes)
        guard count > 0, let bytes = self.input.readSlice(length: count) else { return nil }
        let left = valueRest - count
        if left == 0 {
            self.position = .valueHeader(rest: rest)
        } else {
            self.position = .value(rest: rest, valueRest: left, contextID: contextID, control: control)
        }
        return PDVFragment(
            contextID: contextID,
            isCommand: control & 1 != 0,
            isLast: left == 0 && control & 2 != 0,
            bytes: bytes
        )
    }

    /// Collects an association PDU, growing as its bytes arrive.
    private mutating func takeBody(_ type: PDUType, _ length: Int) throws(PDUError) -> PDU? {
        let count = min(length - self.body.readableBytes, self.input.readableBytes)
        if var part = self.input.readSlice(length: count) { self.body.writeBuffer(&part) }
        guard self.body.readableBytes == length else { return nil }
        do throws(PDUError) {
            let pdu = try PDU(type: type, body: &self.body, rules: self.rules)
            self.body = ByteBuffer()
            self.position = .header
            return pdu
        } catch {
            throw self.fail(error)
        }
    }

    /// Lets go of the consumed bytes, so that the socket's buffer can be used again.
    private mutating func drained() -> Frame? {
        self.input = ByteBuffer()
        return nil
    }

    private mutating func fail(_ code: PDUError.Code, _ description: String, _ firstBytes: [UInt8] = []) -> PDUError {
        self.fail(PDUError(code, description, firstBytes: firstBytes))
    }

    /// Nothing after a fault can be trusted: the decoder stays at it.
    private mutating func fail(_ error: PDUError) -> PDUError {
        self.failure = error
        self.position = .failed
        self.input = ByteBuffer()
        self.body = ByteBuffer()
        return error
    }

    /// The header and what follows it.
    private func firstBytes(_ header: UInt64) -> [UInt8] {
        var bytes = (0..<PDUReader.headerLength).map { UInt8(truncatingIfNeeded: header >> (40 - 8 * $0)) }
        bytes.append(contentsOf: self.input.readableBytesView.prefix(Self.firstBytesLength - bytes.count))
        return bytes
    }
}
