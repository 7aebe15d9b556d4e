/// The inverse discrete cosine transform of blocks of 8 × 8 (ITU-T T.81 §A.3.3), with real numbers.
struct InverseDCT {
    /// In which order the coefficients stand in a stream (ITU-T T.81 figure A.6).
    static let zigzag = [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21,
        28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61,
        54, 47, 55, 62, 63,
    ]

    /// Half the cosine of `n × π / 16`, for n from 0 to 8.
    private static let halfCosines: [Float] = [
        0.5, 0.49039264, 0.46193977, 0.41573481, 0.35355339, 0.27778512, 0.19134172, 0.09754516, 0,
    ]

    /// What each coefficient contributes to each sample of a row, scale included.
    private let factors: [Float]
    private var rows = [Float](repeating: 0, count: 64)

    init() {
        self.factors = (0..<64).map { index in
            let (sample, frequency) = (index / 8, index % 8)
            if frequency == 0 { return Self.halfCosines[4] }
            // The cosine of any angle by those of the first quarter.
            let angle = (2 * sample + 1) * frequency % 32
            let folded = angle > 16 ? 32 - angle : angle
            return folded > 8 ? -Self.halfCosines[16 - folded] : Self.halfCosines[folded]
        }
    }

    /// Transforms coefficients, in rows, to samples around 0.
    mutating func transform(_ coefficients: [Float], into samples: inout [Float]) {
        for row in 0..<8 {
            for column in 0..<8 {
                var sum: Float = 0
                for frequency in 0..<8 {
                    sum += coefficients[row * 8 + frequency] * self.factors[column * 8 + frequency]
                }
                self.rows[row * 8 + column] = sum
            }
        }
        for row in 0..<8 {
            for column in 0..<8 {
                var sum: Float = 0
                for frequency in 0..<8 {
                    sum += self.rows[frequency * 8 + column] * self.factors[row * 8 + frequency]
                }
                samples[row * 8 + column] = sum
            }
        }
    }
}
