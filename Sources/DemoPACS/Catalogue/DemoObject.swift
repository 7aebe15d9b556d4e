import DICOMCore
import DICOMQuery

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

    /// The whole data set; the same for the same object and day, always.
    package func dataSet() -> DataSet {
        var dataSet = DataSet()
        // The character set first: the setter encodes by it.
        if let characterSet = self.study.patient.characterSet { dataSet.set(.specificCharacterSet, characterSet) }
        self.setIdentity(&dataSet)
        self.setEquipment(&dataSet)
        switch self.series.modality {
        case "NM": self.setNuclearMedicine(&dataSet)
        case "PT": self.setPositronEmission(&dataSet)
        default: self.setComputedTomography(&dataSet)
        }
        self.setPixels(&dataSet)
        return dataSet
    }

    private func setIdentity(_ dataSet: inout DataSet) {
        let date = self.study.date.description
        dataSet.set(.imageType, self.series.kind.imageType)
        dataSet.set(.sopClassUID, self.sopClassUID)
        dataSet.set(.sopInstanceUID, self.sopInstanceUID)
        for tag in [Tag.studyDate, .seriesDate, .acquisitionDate, .contentDate] { dataSet.set(tag, date) }
        for tag in [Tag.studyTime, .seriesTime, .acquisitionTime, .contentTime] { dataSet.set(tag, self.study.time) }
        dataSet.set(.accessionNumber, self.study.accessionNumber)
        dataSet.set(.modality, self.series.modality)
        dataSet.set(.referringPhysicianName, self.study.referringPhysician)
        dataSet.set(.studyDescription, self.study.description)
        dataSet.set(.seriesDescription, self.series.description)
        dataSet.set(.patientName, self.study.patient.name)
        dataSet.set(.patientID, self.study.patient.id)
        dataSet.set(.patientBirthDate, self.study.patient.birthDate)
        dataSet.set(.patientSex, self.study.patient.sex)
        dataSet.set(.bodyPartExamined, self.series.bodyPart)
        // Laterality of paired organs isn't known.
        if ["KIDNEY", "BREAST", "LUNG"].contains(self.series.bodyPart) { dataSet.set(Tag(0x0020, 0x0060), "") }
        dataSet.set(.studyInstanceUID, self.study.uid)
        dataSet.set(.seriesInstanceUID, self.series.uid)
        dataSet.set(.studyID, self.study.id)
        dataSet.set(.seriesNumber, integer: self.series.number)
        dataSet.set(.instanceNumber, integer: self.number)
    }

    private func setEquipment(_ dataSet: inout DataSet) {
        dataSet.set(.manufacturer, "pacsh")
        dataSet.set(.institutionName, "Demonstration Hospital")
        dataSet.set(.stationName, "DEMO\(self.series.modality)")
        dataSet.set(.manufacturerModelName, "Synthetic")
        dataSet.set(.deviceSerialNumber, "1")
        dataSet.set(.softwareVersions, Implementation.version)
        dataSet.set(.protocolName, self.series.description)
        if self.series.kind.imageType.hasPrefix("DERIVED\\SECONDARY") {
            // Conversion Type: a workstation's screen.
            dataSet.set(Tag(0x0008, 0x0064), "WSD")
        }
    }

    private func setPixels(_ dataSet: inout DataSet) {
        let size = self.series.kind.size
        let isCapture = self.series.kind.sopClass == "1.2.840.10008.5.1.4.1.1.7"
        let bits = isCapture ? 8 : 16
        dataSet.set(.samplesPerPixel, integer: 1)
        dataSet.set(.photometricInterpretation, "MONOCHROME2")
        dataSet.set(.rows, integer: size.rows)
        dataSet.set(.columns, integer: size.columns)
        dataSet.set(.bitsAllocated, integer: bits)
        dataSet.set(.bitsStored, integer: bits)
        dataSet.set(.highBit, integer: bits - 1)
        dataSet.set(.pixelRepresentation, integer: 0)
        let pixels = SyntheticPixels(self)
        dataSet.set(
            DataElement(
                tag: .pixelData,
                vr: isCapture ? .OB : .OW,
                content: .bytes(isCapture ? pixels.bytes8() : pixels.bytes16())
            )
        )
    }
}
