import DICOMCore
import DICOMQuery
import DemoPACS
import Testing

@Suite struct DemoCatalogueTests {
    private let today = DICOMDate(year: 2026, month: 3, day: 1)

    @Test func itIsTheSameInEveryRun() {
        let first = DemoCatalogue(today: self.today)
        let second = DemoCatalogue(today: self.today)
        #expect(first.studies == second.studies)
        let object = first.objects[3]
        #expect(object.dataSet() == second.objects[3].dataSet())
        let later = DemoCatalogue(today: self.today.adding(days: 9))
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
