import DICOMCore

/// Transfer syntaxes in a word or two, for tables.
package enum TransferSyntaxNames {
    private static let short: [UID: String] = [
        "1.2.840.10008.1.2": "implicit", "1.2.840.10008.1.2.1": "explicit", "1.2.840.10008.1.2.1.99": "deflated",
        "1.2.840.10008.1.2.2": "big endian", "1.2.840.10008.1.2.5": "RLE",
        "1.2.840.10008.1.2.4.50": "JPEG", "1.2.840.10008.1.2.4.51": "JPEG 12 bit",
        "1.2.840.10008.1.2.4.57": "JPEG lossless", "1.2.840.10008.1.2.4.70": "JPEG lossless SV1",
        "1.2.840.10008.1.2.4.80": "JPEG-LS lossless", "1.2.840.10008.1.2.4.81": "JPEG-LS",
        "1.2.840.10008.1.2.4.90": "JPEG 2000 lossless", "1.2.840.10008.1.2.4.91": "JPEG 2000",
        "1.2.840.10008.1.2.4.100": "MPEG-2", "1.2.840.10008.1.2.4.101": "MPEG-2 high",
        "1.2.840.10008.1.2.4.102": "MPEG-4", "1.2.840.10008.1.2.4.103": "MPEG-4 BD",
        "1.2.840.10008.1.2.4.104": "MPEG-4 2D", "1.2.840.10008.1.2.4.105": "MPEG-4 3D",
        "1.2.840.10008.1.2.4.106": "MPEG-4 stereo", "1.2.840.10008.1.2.4.107": "HEVC",
        "1.2.840.10008.1.2.4.108": "HEVC 10 bit", "1.2.840.10008.1.2.4.201": "HTJ2K lossless",
        "1.2.840.10008.1.2.4.202": "HTJ2K lossless RPCL", "1.2.840.10008.1.2.4.203": "HTJ2K",
    ]

    /// The short name; where there is none, the registered one, else the UID.
    package static func short(_ uid: UID) -> String {
        self.short[uid] ?? UIDRegistry.name(of: uid) ?? printable(uid.string)
    }
}
