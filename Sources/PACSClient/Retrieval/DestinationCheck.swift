import DICOMCore

/// The system that is asked what has come to the destination of a C-MOVE, and how closely.
package struct DestinationCheck: Hashable, Sendable {
    /// The profile that named it, if one did.
    package var profile: String?
    /// Its host as the user named it.
    package var host: String
    /// Its port.
    package var port: Int
    /// Called AE title.
    package var called: String
    /// Calling AE title.
    package var calling: String
    /// Whether it is asked for objects where its counts would do.
    package var isDeep: Bool

    /// A system that is asked.
    package init(_ target: Target, isDeep: Bool) {
        self.profile = target.profileName
        self.host = target.host
        self.port = target.port
        self.called = target.called
        self.calling = target.calling
        self.isDeep = isDeep
    }

    /// What a journal keeps of it.
    var json: JSONValue {
        [
            "profile": self.profile.map { .string($0) } ?? .null, "host": .string(self.host),
            "port": .integer(self.port), "called": .string(self.called), "calling": .string(self.calling),
            "deep": .bool(self.isDeep),
        ]
    }

    /// Reads such a document; nil where it is none.
    init?(json: JSONValue) {
        guard case .string(let host)? = json["host"], let port = json[number: "port"].flatMap({ Int(exactly: $0) }),
            case .string(let called)? = json["called"], case .string(let calling)? = json["calling"]
        else { return nil }
        if case .string(let profile)? = json["profile"] { self.profile = profile }
        self.host = host
        self.port = port
        self.called = called
        self.calling = calling
        self.isDeep = json["deep"] == true
    }
}
