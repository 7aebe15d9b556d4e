/// How many letters must be typed, left out, changed or swapped to get from one word to another.
package enum EditDistance {
    /// The distance between two words, or `limit + 1` as soon as it's known to be larger than `limit`.
    package static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var twoAbove: [Int] = []
        var above = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            var best = row + 1
            for column in right.indices {
                var cost = min(above[column + 1] + 1, current[column] + 1)
                cost = min(cost, above[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, twoAbove[column - 1] + 1)
                }
                current.append(cost)
                best = min(best, cost)
            }
            if best > limit { return limit + 1 }
            twoAbove = above
            above = current
        }
        return above[right.count]
    }
}
