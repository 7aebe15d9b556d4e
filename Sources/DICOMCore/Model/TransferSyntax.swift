/// How a data set is written as bytes (PS3.5 §10).
public struct TransferSyntax: Hashable, Sendable {
    /// The order of the bytes of a number.
    public enum ByteOrder: Hashable, Sendable { case little, big }

    /// The syntax's identifier.
    public let uid: UID

    /// Makes a syntax from any identifier.
    ///
    /// An unknown one is taken as explicit VR little endian with encapsulated pixel data, as PS3.5 §A.4 has it for
    /// every syntax since.
    public init(uid: UID) { self.uid = uid }

    /// Whether each element carries its VR.
    ///
    /// Only Implicit VR Little Endian doesn't.
    public var isExplicitVR: Bool { self != .implicitVRLittleEndian }
    /// The byte order of numbers.
    public var byteOrder: ByteOrder { self == .explicitVRBigEndian ? .big : .little }
    /// Whether the whole data set is deflated (PS3.5 §A.5).
    public var isDeflated: Bool { Self.deflated.contains(self) }
    /// Whether pixel data in this syntax is encapsulated (PS3.5 §A.4); nil for a syntax that isn't known, or has none.
    public var isEncapsulated: Bool? {
        if Self.native.contains(self) { return false }
        guard UIDRegistry.kind(of: self.uid) == .transferSyntax, !Self.pixelless.contains(self.uid) else { return nil }
        return true
    }
    /// Whether pixel data in this syntax may have lost information.
    public var isLossy: Bool { Self.lossy.contains(self.uid) }
    /// Whether all frames are one stream of a film: MPEG-2, MPEG-4, HEVC (PS3.5 §8.2.5 to §8.2.9).
    var isFilm: Bool { Self.films.contains(self.uid) }

    /// Implicit VR Little Endian, the default that everyone must accept.
    public static let implicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2")
    /// Explicit VR Little Endian.
    public static let explicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2.1")
    /// Deflated Explicit VR Little Endian.
    public static let deflatedExplicitVRLittleEndian = TransferSyntax(uid: "1.2.840.10008.1.2.1.99")
    /// Explicit VR Big Endian (retired, but met).
    public static let explicitVRBigEndian = TransferSyntax(uid: "1.2.840.10008.1.2.2")

    private static let deflated: Set<TransferSyntax> = [
        .deflatedExplicitVRLittleEndian, TransferSyntax(uid: "1.2.840.10008.1.2.4.95"),
    ]
    private static let native: Set<TransferSyntax> = [
        .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
    ]
    /// Syntaxes whose pixels stand elsewhere, or that are no syntaxes of data sets.
    private static let pixelless: Set<UID> = [
        "1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.204", "1.2.840.10008.1.2.4.205",
        "1.2.840.10008.1.2.6.1", "1.2.840.10008.1.2.6.2", "1.2.840.10008.1.2.7.1", "1.2.840.10008.1.2.7.2",
        "1.2.840.10008.1.2.7.3", "1.2.840.10008.1.20",
    ]
    private static let films = (100...108).map { UID("1.2.840.10008.1.2.4.\($0)") }

    private static let lossy: Set<UID> = [
        "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.91",
        "1.2.840.10008.1.2.4.93", "1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.101", "1.2.840.10008.1.2.4.102",
        "1.2.840.10008.1.2.4.103", "1.2.840.10008.1.2.4.104", "1.2.840.10008.1.2.4.105", "1.2.840.10008.1.2.4.106",
        "1.2.840.10008.1.2.4.107", "1.2.840.10008.1.2.4.108", "1.2.840.10008.1.2.4.112", "1.2.840.10008.1.2.4.203",
    ]
}
