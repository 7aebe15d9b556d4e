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
        let vectors = self.series.kind.vectors
        // Frame Increment Pointer, and what each frame is by each vector.
        dataSet.set(Tag(0x0028, 0x0009), vectors.map(\.digits).joined(separator: "\\"))
        for tag in vectors {
            let numbers = (1...frames).map { tag == vectors.last ? String($0) : "1" }
            dataSet.set(tag, numbers.joined(separator: "\\"), vr: .US)
        }
        // Energy Window Information and Detector Information Sequence.
        for tag in Self.emptySequences + [Tag(0x0054, 0x0012), Tag(0x0054, 0x0022)] { dataSet.set(tag, items: []) }
        dataSet.set([
            .numberOfEnergyWindows: "1",
            .numberOfDetectors: vectors.last == Tag(0x0054, 0x0020) ? "\(frames)" : "1",
            .pixelSpacing: "4.8\\4.8",
            // Counts Accumulated.
            Tag(0x0018, 0x0070): "\(100_000 * frames)",
        ])
        switch self.series.kind.form {
        case .planar, .wholeBody:
            // Actual Frame Duration in milliseconds; Patient Orientation isn't known.
            dataSet.set([Tag(0x0018, 0x1242): "300000", Tag(0x0020, 0x0020): ""])
            guard self.series.kind.form == .wholeBody else { break }
            // Scan Velocity and Scan Length in mm/s and mm.
            dataSet.set([Tag(0x0018, 0x1300): "2", Tag(0x0018, 0x1302): "1950"])
        case .dynamic:
            // Number of Phases and Phase Information Sequence.
            dataSet.set(Tag(0x0054, 0x0031), "1")
            dataSet.set(Tag(0x0054, 0x0032), items: [])
        case .tomography, .reconstruction:
            // Number of Rotations and Rotation Information Sequence.
            dataSet.set(Tag(0x0054, 0x0051), "1")
            dataSet.set(Tag(0x0054, 0x0052), items: [])
            guard self.series.kind.form == .reconstruction else { break }
            // Slice Thickness, Spacing Between Slices, Number of Slices.
            dataSet.set([
                .sliceThickness: "4.8", Tag(0x0018, 0x0088): "4.8", Tag(0x0054, 0x0081): "\(frames)",
            ])
        case .gated:
            // Number of R-R Intervals and of Time Slots.
            dataSet.set([Tag(0x0054, 0x0061): "1", Tag(0x0054, 0x0071): "\(frames)"])
        case .computedTomography, .positronEmission, .capture: break
        }
    }

    /// The PET modules (PS3.3 §C.8.9).
    func setPositronEmission(_ dataSet: inout DataSet) {
        guard self.series.kind.form == .positronEmission else { return }
        self.setGeometry(&dataSet, thickness: 4)
        for tag in Self.emptySequences { dataSet.set(tag, items: []) }
        dataSet.set([
            .seriesType: "WHOLE BODY\\IMAGE", .units: "BQML", .correctedImage: "DECY\\ATTN\\SCAT",
            .rescaleIntercept: "0", .rescaleSlope: "1.5",
            // Collimator Type, Actual Frame Duration, Counts Source.
            Tag(0x0018, 0x1181): "", Tag(0x0018, 0x1242): "180000", Tag(0x0054, 0x1002): "EMISSION",
            // Decay Correction and Factor, Frame Reference Time, Number of Slices and Image Index.
            Tag(0x0054, 0x1102): "START", Tag(0x0054, 0x1321): "1", Tag(0x0054, 0x1300): "0",
            Tag(0x0054, 0x0081): "\(self.series.kind.count)", Tag(0x0054, 0x1330): "\(self.number)",
        ])
    }

    /// The CT modules (PS3.3 §C.8.2).
    func setComputedTomography(_ dataSet: inout DataSet) {
        guard self.series.kind.form == .computedTomography else { return }
        self.setGeometry(&dataSet, thickness: 3)
        dataSet.set([
            // Patient Position and KVP.
            Tag(0x0018, 0x5100): "HFS", Tag(0x0018, 0x0060): "120", .acquisitionNumber: "1",
            .rescaleIntercept: "-1024", .rescaleSlope: "1",
            // Window Center, Width and Explanation: soft tissue.
            Tag(0x0028, 0x1050): "40", Tag(0x0028, 0x1051): "400", Tag(0x0028, 0x1055): "SOFT TISSUE",
        ])
    }

    private func setGeometry(_ dataSet: inout DataSet, thickness: Int) {
        dataSet.set([
            .sliceThickness: "\(thickness)", .imagePositionPatient: "-200\\-200\\\(-thickness * self.number)",
            .imageOrientationPatient: "1\\0\\0\\0\\1\\0", .frameOfReferenceUID: "\(self.study.uid).0",
            // Position Reference Indicator.
            Tag(0x0020, 0x1040): "", .pixelSpacing: "4.07\\4.07",
        ])
    }
}
