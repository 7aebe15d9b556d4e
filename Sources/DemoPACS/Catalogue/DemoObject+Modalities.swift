import DICOMCore

/// What the objects of each modality have beside pixels and identifiers; required sequences that say nothing are empty.
extension DemoObject {
    /// Radiopharmaceutical Information, Patient Orientation Code and Patient Gantry Relationship Code Sequence.
    private static let emptySequences: [Tag] = [
        .radiopharmaceuticalInformationSequence, Tag(0x0054, 0x0410), Tag(0x0054, 0x0414),
    ]

    /// The NM modules (PS3.3 §C.8.4).
    func setNuclearMedicine(_ dataSet: inout DataSet) {
        guard let frames = self.series.kind.frames else { return }
        dataSet.set(.numberOfFrames, integer: frames)
        let vectors = self.series.kind.vectors
        dataSet.set(Tag(0x0028, 0x0009), vectors.map(\.digits).joined(separator: "\\"))
        for tag in vectors {
            let numbers = (1...frames).map { tag == vectors.last ? String($0) : "1" }
            dataSet.set(tag, numbers.joined(separator: "\\"), vr: .US)
        }
        dataSet.set(.numberOfEnergyWindows, integer: 1)
        dataSet.set(.numberOfDetectors, integer: vectors.last == Tag(0x0054, 0x0020) ? frames : 1)
        // Energy Window Information and Detector Information Sequence.
        for tag in Self.emptySequences + [Tag(0x0054, 0x0012), Tag(0x0054, 0x0022)] { dataSet.set(tag, items: []) }
        dataSet.set(.pixelSpacing, "4.8\\4.8")
        // Counts Accumulated.
        dataSet.set(Tag(0x0018, 0x0070), integer: 100_000 * frames)
        switch self.series.kind {
        case .planar, .wholeBody:
            // Actual Frame Duration in milliseconds; Patient Orientation isn't known.
            dataSet.set(Tag(0x0018, 0x1242), integer: 300_000)
            dataSet.set(Tag(0x0020, 0x0020), "")
            // Scan Velocity and Scan Length in mm/s and mm.
            guard case .wholeBody = self.series.kind else { break }
            dataSet.set(Tag(0x0018, 0x1300), "2")
            dataSet.set(Tag(0x0018, 0x1302), "1950")
        case .dynamic:
            // Number of Phases and Phase Information Sequence.
            dataSet.set(Tag(0x0054, 0x0031), integer: 1)
            dataSet.set(Tag(0x0054, 0x0032), items: [])
        case .tomography:
            // Number of Rotations and Rotation Information Sequence.
            dataSet.set(Tag(0x0054, 0x0051), integer: 1)
            dataSet.set(Tag(0x0054, 0x0052), items: [])
        case .reconstruction:
            dataSet.set(.sliceThickness, "4.8")
            // Spacing Between Slices, Number of Slices, Number of Rotations, Rotation Information Sequence.
            dataSet.set(Tag(0x0018, 0x0088), "4.8")
            dataSet.set(Tag(0x0054, 0x0081), integer: frames)
            dataSet.set(Tag(0x0054, 0x0051), integer: 1)
            dataSet.set(Tag(0x0054, 0x0052), items: [])
        case .gated:
            // Number of R-R Intervals and of Time Slots.
            dataSet.set(Tag(0x0054, 0x0061), integer: 1)
            dataSet.set(Tag(0x0054, 0x0071), integer: frames)
        case .computedTomography, .positronEmission, .capture: break
        }
    }

    /// The PET modules (PS3.3 §C.8.9).
    func setPositronEmission(_ dataSet: inout DataSet) {
        guard case .positronEmission(let slices) = self.series.kind else { return }
        self.setGeometry(&dataSet, thickness: 4)
        for tag in Self.emptySequences { dataSet.set(tag, items: []) }
        dataSet.set(.seriesType, "WHOLE BODY\\IMAGE")
        dataSet.set(.units, "BQML")
        dataSet.set(.correctedImage, "DECY\\ATTN\\SCAT")
        // Collimator Type, Actual Frame Duration, Counts Source.
        dataSet.set(Tag(0x0018, 0x1181), "")
        dataSet.set(Tag(0x0018, 0x1242), integer: 180_000)
        dataSet.set(Tag(0x0054, 0x1002), "EMISSION")
        // Decay Correction and Factor, Frame Reference Time, Number of Slices and Image Index.
        dataSet.set(Tag(0x0054, 0x1102), "START")
        dataSet.set(Tag(0x0054, 0x1321), "1")
        dataSet.set(Tag(0x0054, 0x1300), "0")
        dataSet.set(Tag(0x0054, 0x0081), integer: slices)
        dataSet.set(Tag(0x0054, 0x1330), integer: self.number)
        dataSet.set(.rescaleIntercept, "0")
        dataSet.set(.rescaleSlope, "1.5")
    }

    /// The CT modules (PS3.3 §C.8.2).
    func setComputedTomography(_ dataSet: inout DataSet) {
        guard case .computedTomography = self.series.kind else { return }
        self.setGeometry(&dataSet, thickness: 3)
        // Patient Position and KVP.
        dataSet.set(Tag(0x0018, 0x5100), "HFS")
        dataSet.set(Tag(0x0018, 0x0060), "120")
        dataSet.set(.acquisitionNumber, "1")
        dataSet.set(.rescaleIntercept, "-1024")
        dataSet.set(.rescaleSlope, "1")
    }

    private func setGeometry(_ dataSet: inout DataSet, thickness: Int) {
        dataSet.set(.sliceThickness, "\(thickness)")
        dataSet.set(.imagePositionPatient, "-200\\-200\\\(-thickness * self.number)")
        dataSet.set(.imageOrientationPatient, "1\\0\\0\\0\\1\\0")
        dataSet.set(.frameOfReferenceUID, UID("\(self.study.uid.string).0"))
        // Position Reference Indicator.
        dataSet.set(Tag(0x0020, 0x1040), "")
        dataSet.set(.pixelSpacing, "4.07\\4.07")
    }
}
