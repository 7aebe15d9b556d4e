import ShellLanguage

/// Which frames `--frame` names: `3`, `3-8` or `all`, counted from 1.
enum FrameSelection: Sendable, Equatable {
    case one(Int)
    case range(ClosedRange<Int>)
    case all

    /// Reads the value of the option; throws a usage error where it is none.
    init(parsing text: String) throws(UsageError) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch (text, ends.count) {
        case ("all", _): self = .all
        case (_, 1):
            guard let number = ends[0], number > 0 else { throw Self.fault(text) }
            self = .one(number)
        case (_, 2):
            guard let first = ends[0], let last = ends[1], first > 0, last >= first else { throw Self.fault(text) }
            self = .range(first...last)
        default: throw Self.fault(text)
        }
    }

    private static func fault(_ text: String) -> UsageError {
        UsageError("--frame takes N, A-B or all, counted from 1, not '\(printableLine(text))'", word: text)
    }

    /// The numbers that it means of so many frames; throws a usage error where there are fewer.
    func numbers(of count: Int) throws(UsageError) -> [Int] {
        try self.check(count)
        return switch self {
        case .all: Array(1...max(1, count))
        case .one(let number): [number]
        case .range(let range): Array(range)
        }
    }

    /// Throws a usage error where it names a frame that so many don't have.
    func check(_ count: Int) throws(UsageError) {
        let last =
            switch self {
            case .all: 1
            case .one(let number): number
            case .range(let range): range.upperBound
            }
        guard last <= max(1, count) else {
            throw UsageError("there is no frame \(last): there \(count == 1 ? "is 1 frame" : "are \(count) frames")")
        }
    }
}
