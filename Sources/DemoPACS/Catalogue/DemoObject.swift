import DICOMCore

/// One synthetic object; its data set is made when it is asked for.
package struct DemoObject: Hashable, Sendable {
    /// The study.
    package let study: DemoStudy
    /// The series.
    package let series: DemoSeries
    /// Instance Number (0020,0013), counted from 1.
    package let number: Int

    /// SOP Class UID (0008,0016).
    package var sopClassUID: UID { self.series.kind.sopClass }
    /// SOP Instance UID (0008,0018).
    package var sopInstanceUID: UID { self.series.objectUID(self.number) }

    /// The attributes of the image level and of the levels above.
    var attributes: DataSet {
        let kind = self.series.kind
        var dataSet = self.series.attributes(of: self.study)
        dataSet.set([
            .imageType: kind.imageType, .sopClassUID: self.sopClassUID.string,
            .sopInstanceUID: self.sopInstanceUID.string, .instanceNumber: "\(self.number)",
            .contentDate: "\(self.study.date)", .contentTime: self.study.time, .rows: "\(kind.size.rows)",
            .columns: "\(kind.size.columns)", .bitsAllocated: "\(kind.bitsAllocated)",
        ])
        if let frames = kind.frames { dataSet.set(.numberOfFrames, integer: frames) }
        return dataSet
    }

    /// The whole data set; the same for the same object and day, always.
    package func dataSet() -> DataSet {
        var dataSet = self.attributes
        dataSet.set([
            .acquisitionDate: "\(self.study.date)", .acquisitionTime: self.study.time,
            .institutionName: "Demonstration Hospital", .manufacturerModelName: "Synthetic",
            .deviceSerialNumber: "1", .softwareVersions: Implementation.version,
        ])
        // Laterality of paired organs isn't known.
        if ["KIDNEY", "BREAST", "LUNG"].contains(self.series.bodyPart) { dataSet.set(Tag(0x0020, 0x0060), "") }
        // Conversion Type: a workstation's screen.
        if self.series.kind.form == .capture { dataSet.set(Tag(0x0008, 0x0064), "WSD") }
        switch self.series.modality {
        case "NM": self.setNuclearMedicine(&dataSet)
        case "PT": self.setPositronEmission(&dataSet)
        default: self.setComputedTomography(&dataSet)
        }
        self.setPixels(&dataSet)
        return dataSet
    }

    private func setPixels(_ dataSet: inout DataSet) {
        let bits = self.series.kind.bitsAllocated
        dataSet.set([
            .samplesPerPixel: "1", .photometricInterpretation: "MONOCHROME2", .bitsStored: "\(bits)",
            .highBit: "\(bits - 1)", .pixelRepresentation: "0",
        ])
        let pixels = SyntheticPixels(self)
        dataSet.set(
            DataElement(
                tag: .pixelData,
                vr: bits == 8 ? .OB : .OW,
                content: .bytes(bits == 8 ? pixels.bytes8() : pixels.bytes16())
            )
        )
    }
}
