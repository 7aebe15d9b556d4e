import DICOMCore

/// Orthanc's `DicomModalities`: `"name": ["AET", "host", port]`, or an object with `AET`, `Host` and `Port`.
extension SystemList {
    mutating func readModalities(_ text: String, path: String) throws(PACSError) {
        let plain = Self.withoutComments(text)
        guard let root = JSONValue(parsing: plain) else {
            throw .usage(
                "\(printable(path)) begins as JSON does and isn't valid JSON",
                remedy: "give Orthanc's configuration or what its /modalities?expand answers"
            )
        }
        // What /modalities?expand answers has the systems at its top.
        guard case .object(let members) = root["DicomModalities"] ?? root, !members.isEmpty,
            root["DicomModalities"] != nil || members.allSatisfy({ $0.value["AET"] != nil })
        else {
            throw .usage("\(printable(path)) has no systems in \"DicomModalities\"", remedy: "check the name")
        }
        for member in members {
            let line = Self.line(of: member.key, in: plain)
            do throws(PACSError) {
                self.take(try Self.profile(member.value), named: member.key, line: line)
            } catch {
                self.refuse(line, "'\(printable(member.key))': \(error.message)")
            }
        }
    }

    private static func profile(_ value: JSONValue) throws(PACSError) -> Profile {
        if case .array(let parts) = value, parts.count >= 3 {
            return try self.profile(called: self.text(parts[0]), host: self.text(parts[1]), port: self.text(parts[2]))
        }
        guard let called = value["AET"], let host = value["Host"], let port = value["Port"] else {
            throw .usage("it has no AE title, host and port")
        }
        var profile = try self.profile(called: self.text(called), host: self.text(host), port: self.text(port))
        if case .string(let calling) = value["LocalAet"], !calling.isEmpty {
            try profile.add(setting: "calling", calling)
        }
        if value["UseDicomTls"] == .bool(true) { try profile.add(setting: "tls", "on") }
        return profile
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        default: ""
        }
    }

    /// The text with blanks in place of its `//` and `/* */` comments, which Orthanc's configuration may have.
    private static func withoutComments(_ text: String) -> String {
        var result: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        var isString = false
        while let byte = bytes.popFirst() {
            if isString {
                result.append(byte)
                if byte == UInt8(ascii: "\\"), let next = bytes.popFirst() { result.append(next) }
                isString = byte != UInt8(ascii: "\"")
            } else if byte == UInt8(ascii: "/"), bytes.first == UInt8(ascii: "/") {
                bytes = bytes.drop { $0 != UInt8(ascii: "\n") }
            } else if byte == UInt8(ascii: "/"), bytes.first == UInt8(ascii: "*") {
                bytes.removeFirst()
                while let inside = bytes.popFirst() {
                    if inside == UInt8(ascii: "*"), bytes.first == UInt8(ascii: "/") { break }
                    if inside == UInt8(ascii: "\n") { result.append(inside) }
                }
                _ = bytes.popFirst()
            } else {
                isString = byte == UInt8(ascii: "\"")
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The line in which a key stands, 1-based.
    private static func line(of key: String, in text: String) -> Int {
        let written = JSONValue.string(key).serialized()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.contains(written) } ?? 0) + 1
    }

    static func modalities(_ profiles: [Profile]) -> String {
        let members = profiles.map { profile in
            var value: [JSONValue.Member] = [
                .init("AET", .string(profile.called)), .init("Host", .string(profile.host)),
                .init("Port", .integer(profile.port)),
            ]
            if let calling = profile.calling { value.append(.init("LocalAet", .string(calling))) }
            if profile.settings["tls"] == "on" { value.append(.init("UseDicomTls", true)) }
            return JSONValue.Member(profile.name ?? "", .object(value))
        }
        return JSONValue.object([.init("DicomModalities", .object(members))]).serialized(pretty: true) + "\n"
    }
}
