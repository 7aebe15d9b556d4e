import DICOMCore

/// The values of interest, spread over all shades of grey (PS3.3 §C.11.2.1).
package struct VOIWindow: Sendable, Equatable {
    /// How values between the ends of the window become shades (PS3.3 §C.11.2.1.2, §C.11.2.1.3).
    package enum Function: String, Sendable {
        /// Linear over whole numbers, whose ends are half a value inside.
        case linear = "LINEAR"
        /// Linear between `center - width / 2` and `center + width / 2`.
        case linearExact = "LINEAR_EXACT"
        /// A curve without ends.
        case sigmoid = "SIGMOID"
    }

    /// The value in the middle.
    package var center: Double
    /// How many values there are between black and white.
    package var width: Double
    /// How values become shades.
    package var function: Function
    /// What the object calls the window; nil where it has no name.
    package var explanation: String?
    /// Whether it is made for a range of whole numbers, and nobody's.
    private(set) var isOfWholeRange = false

    /// Makes a window.
    package init(center: Double, width: Double, function: Function = .linear, explanation: String? = nil) {
        self.center = center
        self.width = width
        self.function = function
        self.explanation = explanation
    }

    /// A window over a range of values, whole numbers unless said otherwise, its least one black and its greatest one
    /// white.
    package init(_ range: ClosedRange<Double>, ofReals isReal: Bool = false) {
        // The halves are added, so that the ends of all numbers don't overflow.
        self.init(
            center: range.lowerBound / 2 + range.upperBound / 2,
            width: range.upperBound - range.lowerBound,
            function: .linearExact
        )
        self.isOfWholeRange = !isReal
    }

    /// The shade of a value, from 0 for black to 1 for white.
    package func shade(of value: Double) -> Double {
        switch self.function {
        case .linear:
            let width = max(0, self.width - 1)
            let low = self.center - 0.5 - width / 2
            if value <= low { return 0 }
            if value > low + width { return 1 }
            return min(max(0, (value - (self.center - 0.5)) / width + 0.5), 1)
        case .linearExact:
            let low = self.center - self.width / 2
            if value <= low { return 0 }
            if value > low + self.width { return 1 }
            return min(max(0, (value - low) / self.width), 1)
        case .sigmoid:
            guard self.width > 0 else { return value < self.center ? 0 : 1 }
            return Self.logistic(4 * (value - self.center) / self.width)
        }
    }

    /// `1 / (1 + exp(-value))`.
    private static func logistic(_ value: Double) -> Double {
        guard value.isFinite else { return value > 0 ? 1 : 0 }
        let bounded = min(max(-40, value), 40)
        // exp(-value) is a power of two times exp(rest), whose series is short as the rest is small.
        let ln2 = 0.693147180559945309
        let power = (-bounded / ln2).rounded()
        let rest = -bounded - power * ln2
        var term = 1.0
        var sum = 1.0
        for index in 1...14 {
            term *= rest / Double(index)
            sum += term
        }
        return 1 / (1 + sum * Double(sign: .plus, exponent: Int(power), significand: 1))
    }

    /// The windows of a data set, in their order, and how many can't be used.
    ///
    /// One whose width isn't positive, or below 1 where the function asks for whole numbers, shows nothing and is left
    /// out.
    static func windows(of dataSet: DataSet) -> (usable: [VOIWindow], unusable: Int) {
        let centers = dataSet.strings(.windowCenter)
        let widths = dataSet.strings(.windowWidth)
        let names = dataSet.strings(.windowExplanation)
        let function = dataSet.string(.voiLUTFunction).flatMap { Function(rawValue: $0) } ?? .linear
        let usable = zip(0..., zip(centers, widths)).compactMap { index, numbers -> VOIWindow? in
            guard let center = Double(numbers.0), let width = Double(numbers.1), center.isFinite, width.isFinite,
                width >= 1 || function != .linear && width > 0
            else { return nil }
            let name = index < names.count && !names[index].isEmpty ? names[index] : nil
            return VOIWindow(center: center, width: width, function: function, explanation: name)
        }
        return (usable, max(centers.count, widths.count) - usable.count)
    }
}
