import DICOMCore

/// How stored values become values of a unit, such as Hounsfield units or counts (PS3.3 §C.11.1).
package enum ModalityTransform: Sendable, Equatable {
    /// `value × slope + intercept`.
    case rescale(slope: Double, intercept: Double)
    /// A Modality LUT.
    case table(LookupTable)

    /// Stored values are what they stand for.
    package static let identity = ModalityTransform.rescale(slope: 1, intercept: 0)

    /// The value that a stored one stands for.
    package func value(of stored: Double) -> Double {
        switch self {
        case .rescale(let slope, let intercept): stored * slope + intercept
        case .table(let table): Double(table.entry(for: stored))
        }
    }

    /// Reads the attributes of a data set; nil where it has none.
    ///
    /// A slope of 0 would make all values the same, and is taken for 1.
    init?(_ dataSet: DataSet, isSigned: Bool, _ bytes: ObjectBytes) throws(ImageError) {
        if let item = dataSet.items(.modalityLUTSequence).first, item[.lutData] != nil {
            self = .table(
                try LookupTable(item, descriptor: .lutDescriptor, data: .lutData, isSigned: isSigned, bytes)
            )
            return
        }
        let slope = dataSet.numbers(.rescaleSlope).first
        let intercept = dataSet.numbers(.rescaleIntercept).first
        guard slope != nil || intercept != nil else { return nil }
        let isUsable = slope.map { $0 != 0 && $0.isFinite } ?? false
        self = .rescale(slope: isUsable ? slope ?? 1 : 1, intercept: intercept.flatMap { $0.isFinite ? $0 : nil } ?? 0)
    }
}
