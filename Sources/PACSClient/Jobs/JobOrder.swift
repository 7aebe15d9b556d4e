import DICOMCore

/// What is asked of a retrieval that runs, in this process or in another.
package enum JobOrder: Hashable, Sendable {
    /// Only how it is.
    case status
    /// To ask for nothing more until it may go on.
    case pause
    /// To go on.
    case go
    /// To end, as Ctrl-C ends it.
    case stop
    /// To take objects no faster than this, in bytes a second of all its associations together; nil for no limit.
    case rate(Int?)

    /// The line that another process gets.
    var line: String {
        switch self {
        case .status: "status"
        case .pause: "pause"
        case .go: "go"
        case .stop: "stop"
        case .rate(let rate): "rate \(rate.map(String.init) ?? "off")"
        }
    }

    /// Reads such a line; nil where it is none.
    init?(line: String) {
        let plain: [JobOrder] = [.status, .pause, .go, .stop, .rate(nil)]
        if let order = plain.first(where: { $0.line == line }) {
            self = order
            return
        }
        guard line.hasPrefix("rate "), let rate = Int(line.dropFirst(5)), rate > 0 else { return nil }
        self = .rate(rate)
    }
}

/// How a retrieval is that runs.
package struct JobStatus: Hashable, Sendable {
    /// Why it may not ask now, in words; nil where it may.
    package var held: String?
    /// Whether it is about to end because somebody asked for that.
    package var isStopping = false
    /// The rate that it is held to, in bytes a second; nil for none.
    package var rate: Int?

    /// Where it stands, in one word.
    package var state: String { self.isStopping ? "stopping" : self.held == nil ? "running" : "paused" }

    package init() {}

    /// The line that another process gets.
    var line: String {
        let document: JSONValue = [
            "held": self.held.map { .string($0) } ?? .null, "stopping": .bool(self.isStopping),
            "rate": self.rate.map { .integer($0) } ?? .null,
        ]
        return document.serialized()
    }

    /// Reads such a line; nil where it is none.
    init?(line: String) {
        guard let json = JSONValue(parsing: line), case .bool(let isStopping)? = json["stopping"] else { return nil }
        if case .string(let held)? = json["held"] { self.held = held }
        self.isStopping = isStopping
        self.rate = json[number: "rate"].flatMap { Int(exactly: $0) }
    }
}
