/// Turns the numbers of a value from big endian order into little endian order, and back.
package enum ByteSwap {
    /// Swaps each whole number of `width` bytes in place; bytes left over at the end stay.
    package static func swap(_ bytes: inout [UInt8], _ width: Int) {
        var start = 0
        while width <= bytes.count - start {
            for step in 0..<(width / 2) { bytes.swapAt(start + step, start + width - 1 - step) }
            start += width
        }
    }
}
