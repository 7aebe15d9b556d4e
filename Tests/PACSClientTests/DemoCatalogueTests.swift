import DICOMCore
import DemoPACS
import Testing

@Suite struct DemoCatalogueTests {
    private let today = CivilDate(year: 2026, month: 3, day: 1)

    @Test func datesAreRight() {
        #expect(CivilDate(year: 1970, month: 1, day: 1).days == 0)
        #expect(self.today.dicom == "20260301")
        #expect(self.today.daysAgo(1).dicom == "20260228")
        #expect(CivilDate(year: 2024, month: 3, day: 1).daysAgo(1).dicom == "20240229")
        #expect(self.today.daysAgo(400).dicom == "20250125")
        #expect(CivilDate.today.dicom.utf8.count == 8)
    }

    @Test func itIsTheSameInEveryRun() {
        let first = DemoCatalogue(today: self.today)
        let second = DemoCatalogue(today: self.today)
        #expect(first.studies == second.studies)
        let object = first.objects[3]
        #expect(object.dataSet() == second.objects[3].dataSet())
        let later = DemoCatalogue(today: self.today.daysAgo(-9))
        #expect(Set(first.objects.map(\.sopInstanceUID)) == Set(later.objects.map(\.sopInstanceUID)))
    }

    @Test func itHasWhatADemonstrationNeeds() {
        let catalogue = DemoCatalogue(today: self.today)
        #expect(catalogue.studies.count >= 15)
        #expect(catalogue.studies.filter { $0.modalities.contains("NM") }.count * 2 > catalogue.studies.count)
        #expect(Set(catalogue.studies.map(\.patient)).count >= 5)
        #expect(Set(catalogue.objects.map(\.sopInstanceUID)).count == catalogue.objects.count)
        let pitfall = catalogue.studies.first { $0.series.contains { $0.description.hasPrefix("NM ") } }
        #expect(pitfall?.modalities == ["CT", "PT"])
        #expect(catalogue.studies.first?.date == self.today)
    }

    @Test func everyObjectIsWellFormed() throws {
        for object in DemoCatalogue(today: self.today).objects {
            let dataSet = object.dataSet()
            #expect(object.sopInstanceUID.isValid && object.series.uid.isValid && object.study.uid.isValid)
            let frames = dataSet.integer(.numberOfFrames) ?? 1
            let pixels = try #require(dataSet.integer(.rows)) * #require(dataSet.integer(.columns)) * frames
            let bytes = try #require(dataSet[.pixelData]).bytes.count
            let bits = try #require(dataSet.integer(.bitsAllocated))
            #expect(bytes == pixels * bits / 8)
            #expect(dataSet.string(.patientName) == object.study.patient.name)
            #expect(dataSet.string(.studyDescription) == object.study.description)
            for syntax in [TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian] {
                let read = try DataSetReader(syntax: syntax).read(DataSetWriter(syntax: syntax).write(dataSet))
                #expect(read.uid(.sopInstanceUID) == object.sopInstanceUID)
                #expect(read.elements.count == dataSet.elements.count)
            }
        }
    }
}
