/// The URI of a value that stands in a file (PS3.18 §F.2.6).
public enum BulkDataURI {
    /// `file:///PATH?offset=…&length=…`: the file, and the bytes of the value in it.
    ///
    /// A relative path makes a relative reference (RFC 3986 §4.2). Of a deflated data set the place is that in the
    /// inflated bytes, and `inflated=true` says so.
    public static func of(_ value: UnreadValue, path: String, isInflated: Bool = false) -> String {
        let allowed = Array("/-._~".utf8)
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            let character = Character(Unicode.Scalar(byte))
            if allowed.contains(byte) || (character.isASCII && (character.isLetter || character.isNumber)) {
                uri.append(character)
            } else {
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        uri += "?offset=\(value.bytes.lowerBound)&length=\(value.bytes.count)"
        return isInflated ? uri + "&inflated=true" : uri
    }
}
