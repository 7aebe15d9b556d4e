import DICOMCore
import DICOMQuery

/// What a journal keeps of a request, beside the studies and objects that came of it.
///
/// The selection, its order, its caps and its part of a shard are in those already.
extension RetrievalRequest {
    /// The document.
    var json: JSONValue {
        let destination: JSONValue = if case .move(let title?) = self.method { .string(title) } else { .null }
        return [
            "method": .string(self.commandName), "to": destination, "at": self.check?.json ?? .null,
            "model": .string(self.model.rawValue),
            "modalities": .array(self.modalities.map { .string($0) }), "parallel": .integer(self.parallel),
            "retries": .integer(self.retries), "window": self.window.map { .string($0.text) } ?? .null,
            "windowGrace": .number(self.windowGrace.seconds), "pause": self.pause.json,
            "known": .string(self.known.rawValue), "rate": self.rate.map { .integer($0) } ?? .null,
            "maxStudies": self.maximumStudies.map { .integer($0) } ?? .null,
            "one": .bool(self.takesOne), "mismatched": .bool(self.takesMismatched), "then": self.followUp.json,
            "patients": .integer(self.targets.count { $0.level == .patient }),
        ]
    }

    /// Reads the text of such a document, without targets; nil where it is none.
    package init?(recorded text: String) {
        guard let json = JSONValue(parsing: text) else { return nil }
        self.init(json: json)
    }

    /// How many patients' studies a recorded request was for.
    package static func patients(recorded text: String) -> Int {
        JSONValue(parsing: text)?[number: "patients"].map { Int($0) } ?? 0
    }

    private init?(json: JSONValue) {
        guard case .string(let name)? = json["method"], case .string(let model)? = json["model"],
            let model = QueryModel(rawValue: model)
        else { return nil }
        let method: Method
        switch (name, json["to"]) {
        case ("move", .string(let title)?): method = .move(destination: title)
        case ("move", _): method = .move(destination: nil)
        case ("get", _): method = .get
        case ("retrieve", _): method = .either
        default: return nil
        }
        self.init(targets: [], method: method, model: model)
        if let then = json["then"] { self.followUp = FollowUp(json: then) }
        self.check = json["at"].flatMap(DestinationCheck.init(json:))
        if case .array(let modalities)? = json["modalities"] {
            self.modalities = modalities.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        self.order = .listed
        self.parallel = max(1, Int(json[number: "parallel"] ?? 1))
        self.retries = max(0, Int(json[number: "retries"] ?? 0))
        if case .string(let text)? = json["window"] { self.window = RetrievalWindow(text) }
        self.windowGrace = .seconds(json[number: "windowGrace"] ?? 900)
        if case .string("auto")? = json["pause"] {
            self.pause = .auto
        } else {
            self.pause = .time(.seconds(json[number: "pause"] ?? 0))
        }
        if case .string(let text)? = json["known"] { self.known = Known(rawValue: text) ?? .fetch }
        self.rate = json[number: "rate"].map { Int($0) }
        self.takesOne = json["one"] == true
        self.takesMismatched = json["mismatched"] == true
        self.maximumStudies = json[number: "maxStudies"].map { Int($0) }
    }
}

extension RetrievalRequest.Pause {
    /// Seconds, or `auto`.
    fileprivate var json: JSONValue {
        switch self {
        case .time(let pause): .number(pause.seconds)
        case .auto: "auto"
        }
    }
}
