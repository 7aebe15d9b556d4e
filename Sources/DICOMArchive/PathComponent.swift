import Crypto
import DICOMCore

/// Turns identifiers from a peer into names of files and folders.
///
/// The encoding is injective, so two different identifiers never share a name, and its result is always one harmless
/// component: never empty, `.` or `..`, never with a slash, at most 100 bytes.
package enum PathComponent {
    /// What stands for a missing Patient ID.
    package static let noPatientID = "_NO_PATIENT_ID"
    /// What stands for a missing Study Instance UID.
    package static let noStudyUID = "_NO_STUDY_UID"
    /// What stands for a missing Series Instance UID.
    package static let noSeriesUID = "_NO_SERIES_UID"
    /// The longest name that is used unshortened, in bytes.
    package static let maximumLength = 100

    private static let keptLength = 60
    private static let placeholders: Set<String> = [noPatientID, noStudyUID, noSeriesUID]
    private static let deviceNames: Set<String> = {
        var names: Set<String> = ["CON", "PRN", "AUX", "NUL"]
        for digit in 1...9 {
            names.insert("COM\(digit)")
            names.insert("LPT\(digit)")
        }
        return names
    }()

    /// The folder name of a patient.
    package static func patient(_ patientID: String) -> String { encode(patientID) ?? Self.noPatientID }
    /// The folder name of a study.
    package static func study(_ uid: UID) -> String { encode(uid.string) ?? Self.noStudyUID }
    /// The folder name of a series.
    package static func series(_ uid: UID) -> String { encode(uid.string) ?? Self.noSeriesUID }
    /// The file name of an object, without its extension; `nil` for an empty identifier.
    package static func object(_ uid: UID) -> String? { encode(uid.string) }

    /// Whether a name is a UID, which can contradict another one: digits and at least one dot.
    static func isUID(_ name: String) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return name.utf8.contains(UInt8(ascii: "."))
            && name.utf8.allSatisfy { digits ~= $0 || $0 == UInt8(ascii: ".") }
    }

    /// Whether a folder's name is that of a study or series: a UID, or what stands for a missing one.
    static func isFolderOfUID(_ name: String) -> Bool { self.isUID(name) || self.placeholders.contains(name) }

    /// The name for a piece of text, or `nil` when nothing but padding is there.
    ///
    /// A name for people keeps the blanks between words.
    package static func encode(_ text: String, keepsBlanks: Bool = false) -> String? {
        encode(bytes: Array(text.utf8), keepsBlanks: keepsBlanks)
    }

    /// The name for raw bytes, or `nil` when nothing but padding is there.
    package static func encode(bytes: [UInt8], keepsBlanks: Bool = false) -> String? {
        let raw = trimmed(bytes)
        guard !raw.isEmpty else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(raw.count)
        let encodesFirst = mustEncodeFirst(raw)
        for (index, byte) in raw.enumerated() {
            let isLastDot = index == raw.count - 1 && byte == UInt8(ascii: ".")
            let isKept = isSafe(byte) || (keepsBlanks && byte == UInt8(ascii: " "))
            if isKept, !(index == 0 && encodesFirst), !isLastDot {
                name.append(byte)
            } else {
                name.append(UInt8(ascii: "%"))
                name.append(contentsOf: Hexadecimal.digits(byte, uppercase: true).utf8)
            }
        }
        if name.count > Self.maximumLength { name = shortened(name, raw: raw) }
        return String(decoding: name, as: UTF8.self)
    }

    /// The lower case hexadecimal digits of a SHA-256 digest of the bytes, the first `count` of them.
    static func digest(_ bytes: [UInt8], count: Int) -> String {
        hexadecimal(SHA256.hash(data: bytes), count: count)
    }

    /// Bytes as lower case hexadecimal digits, the first `count` digits.
    static func hexadecimal(_ bytes: some Sequence<UInt8>, count: Int) -> String {
        String(bytes.map { Hexadecimal.digits($0) }.joined().prefix(count))
    }

    /// Takes spaces and NULs away at the end, which are padding there, and spaces at the beginning.
    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var raw = bytes[...]
        while raw.last == UInt8(ascii: " ") || raw.last == 0 { raw.removeLast() }
        while raw.first == UInt8(ascii: " ") { raw.removeFirst() }
        return ArraySlice(Array(raw))
    }

    /// Whether the first byte would hide the name, look like an option, name a device or look like a placeholder.
    private static func mustEncodeFirst(_ raw: ArraySlice<UInt8>) -> Bool {
        if raw.first == UInt8(ascii: ".") || raw.first == UInt8(ascii: "-") { return true }
        let stem = raw.prefix { $0 != UInt8(ascii: ".") }
        if stem.count <= 4, Self.deviceNames.contains(String(decoding: stem, as: UTF8.self).uppercased()) {
            return true
        }
        return raw.first == UInt8(ascii: "_") && Self.placeholders.contains(String(decoding: raw, as: UTF8.self))
    }

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default:
            false
        }
    }

    /// The first bytes of a long name and a digest of the whole; `~` occurs in no unshortened name.
    private static func shortened(_ name: [UInt8], raw: ArraySlice<UInt8>) -> [UInt8] {
        var kept = Array(name.prefix(Self.keptLength))
        for cut in 1...2 where kept.count >= cut && kept[kept.count - cut] == UInt8(ascii: "%") {
            kept.removeLast(cut)
            break
        }
        kept.append(UInt8(ascii: "~"))
        kept.append(contentsOf: digest(Array(raw), count: 16).utf8)
        return kept
    }
}
