import ArgumentParser
import PACSClient
import ShellLanguage

/// How a retrieval goes about it: when, how many at once, in which order, how often again.
struct RunOptions: ParsableArguments, Sendable {
    // A number below 0 is a value that is refused, no option.
    @Option(
        name: .long,
        parsing: .unconditional,
        help: "Associations at once; the PACS may grant fewer (default: setting parallel)."
    )
    var parallel: Int?

    @Option(
        name: .long,
        parsing: .unconditional,
        help: "Ask this often again for what is missing (default: setting retry)."
    )
    var retry: Int?

    @Option(
        name: .long,
        help: "Ask for objects in these hours of local time only, for example 20:00-06:00.",
        transform: Self.window
    )
    var window: RetrievalWindow?

    @Option(
        name: .long,
        help: "Let the study under way go on so long after the window (default: 15m).",
        transform: TimeSpan.parsing
    )
    var windowGrace: Duration?

    @Option(name: .long, help: "Which studies come first: newest, oldest or listed.", transform: Self.order)
    var order: RetrievalRequest.Order?

    @Option(
        name: .long,
        help: "Only part I of N of the studies, for N machines that share one list: 2/4.",
        transform: Self.shard
    )
    var shard: Shard?

    @Option(
        name: .long,
        help: "Take objects no faster than this, all associations together: 20MB/s.",
        transform: Self.rate
    )
    var rate: Int?

    @Option(
        name: .long,
        help: "Wait so long between two studies: 2s, or auto to wait while the PACS answers slowly.",
        transform: Self.pause
    )
    var pause: RetrievalRequest.Pause?

    @Option(
        name: .long,
        help: "What was received before and has been taken away since: fetch it again (default), or skip it.",
        transform: Self.known
    )
    var known: RetrievalRequest.Known?

    @Option(
        name: .long,
        help: "Wait so long for room on a full disk (default: 0; at the prompt as long as it takes).",
        transform: TimeSpan.parsing
    )
    var diskWait: Duration?

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses what can't be meant, before anything is sent.
    mutating func validate() throws {
        for (option, number, range) in [("parallel", self.parallel, 1...64), ("retry", self.retry, 0...100)] {
            guard let number, !range.contains(number) else { continue }
            throw UsageError(
                "--\(option) takes a number from \(range.lowerBound) to \(range.upperBound), not \(number)"
            )
        }
        if let rate, rate / (self.parallel ?? 1) < TransferRate.minimum {
            throw UsageError(
                "--rate leaves an association less than \(Magnitude.bytes(TransferRate.minimum))/s; the PACS's timers "
                    + "would run out",
                hint: "a higher rate, or fewer associations (--parallel)"
            )
        }
        if self.windowGrace != nil, self.window == nil { throw UsageError("--window-grace needs --window") }
    }

    /// Puts the options into a request; what isn't said is as the settings have it.
    ///
    /// What is resumed keeps what it was begun with instead. `waitsForRoom` says that a full disk is waited for, where
    /// nothing says how long.
    func apply(
        to request: inout RetrievalRequest,
        settings: Settings,
        resuming: Bool = false,
        waitsForRoom: Bool
    ) {
        request.shard = self.shard
        request.parallel = self.parallel ?? (resuming ? request.parallel : settings.parallel)
        // With shards the number is that of all machines together.
        if let shard { request.parallel = shard.share(of: request.parallel) }
        request.retries = self.retry ?? (resuming ? request.retries : settings.retries)
        request.retryPause = settings.retryPause
        request.rate = self.rate ?? request.rate
        if let shard { request.rate = request.rate.map(shard.share(of:)) }
        request.window = self.window ?? request.window
        if let windowGrace { request.windowGrace = windowGrace }
        if let order { request.order = order }
        if let known { request.known = known }
        if let pause { request.pause = pause }
        request.diskWait = self.diskWait ?? (waitsForRoom ? nil : .zero)
    }

    @Sendable
    private static func rate(_ text: String) throws(UsageError) -> Int {
        if let rate = TransferRate.parse(text) { return rate }
        throw UsageError("'\(text)' isn't a rate", hint: "write 20MB/s or 512KB/s", word: text)
    }

    @Sendable
    private static func pause(_ text: String) throws(UsageError) -> RetrievalRequest.Pause {
        text.lowercased() == "auto" ? .auto : .time(try TimeSpan.parsing(text))
    }

    @Sendable
    private static func window(_ text: String) throws(UsageError) -> RetrievalWindow {
        if let window = RetrievalWindow(text) { return window }
        throw UsageError("'\(text)' isn't a window", hint: "write two times of the day, 20:00-06:00", word: text)
    }

    @Sendable
    private static func order(_ text: String) throws(UsageError) -> RetrievalRequest.Order {
        if let order = RetrievalRequest.Order(rawValue: text.lowercased()) { return order }
        throw UsageError("'\(text)' isn't an order", hint: "write newest, oldest or listed", word: text)
    }

    @Sendable
    private static func known(_ text: String) throws(UsageError) -> RetrievalRequest.Known {
        if let known = RetrievalRequest.Known(rawValue: text.lowercased()) { return known }
        throw UsageError("'\(text)' isn't fetch or skip", hint: "write --known fetch or --known skip", word: text)
    }

    /// Reads `I/N`; anything else is a usage error.
    @Sendable
    static func shard(_ text: String) throws(UsageError) -> Shard {
        if let shard = Shard(text) { return shard }
        let range = "I from 1 to N, N at most \(Shard.maximumCount)"
        throw UsageError("'\(text)' is no part of a selection", hint: "write I/N, \(range): 2/4", word: text)
    }
}
