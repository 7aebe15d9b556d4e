import TestSupport

/// A reader of OpenMetrics text, as strict as its grammar (OpenMetrics 1.0.0) for what counters need.
struct OpenMetricsText {
    /// The samples by name and labels as they stand.
    private(set) var samples: [String: Int] = [:]
    /// The labels of all samples.
    private(set) var labels: Set<String> = []

    /// Reads a text; throws what is wrong with it.
    init(_ text: String) throws {
        guard text.hasSuffix("\n# EOF\n") else { throw TestFailure("it doesn't end with # EOF") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
        var (family, types, seen) = ("", Set<String>(), Set<String>())
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            if words[0] == "#" {
                guard words.count == 4, ["TYPE", "UNIT", "HELP"].contains(words[1]) else {
                    throw TestFailure("\(line)")
                }
                if words[1] == "TYPE" {
                    guard words[3] == "counter", types.insert(words[2]).inserted else { throw TestFailure("\(line)") }
                    family = words[2]
                }
                guard words[2] == family, seen.insert("\(words[1]) \(family)").inserted else {
                    throw TestFailure("not with its family: \(line)")
                }
                if words[1] == "UNIT", !family.hasSuffix("_" + words[3]) { throw TestFailure("\(line)") }
                if words[3].contains("\\") || words[3].contains("\"") { throw TestFailure("\(line)") }
                continue
            }
            guard words.count == 2, let value = Int(words[1]), value >= 0 else { throw TestFailure("\(line)") }
            let name = words[0].prefix { $0 != "{" }
            guard name == family + "_total", self.samples.updateValue(value, forKey: words[0]) == nil else {
                throw TestFailure("a sample in the wrong place, or twice: \(line)")
            }
            guard name.allSatisfy({ $0.isLowercase || $0 == "_" }) else { throw TestFailure("\(line)") }
            let label = words[0].dropFirst(name.count)
            guard !label.isEmpty else { continue }
            guard label.hasPrefix("{"), label.hasSuffix("\"}"), label.count(where: { $0 == "=" }) == 1 else {
                throw TestFailure("\(line)")
            }
            self.labels.insert(String(label))
        }
    }
}
