import DICOMCore
import DICOMImage
import Testing

/// What an object says about single frames.
@Suite struct FrameAttributeTests {
    /// The vectors that Frame Increment Pointer names, of which only those that change tell frames apart.
    @Test func vectorsAreLabels() throws {
        var dataSet = ImageFixture.dataSet(rows: 1, columns: 1, frames: 4)
        dataSet.set(Tag(0x0028, 0x0009), "00540010\\00540020\\00540100", vr: .AT)
        dataSet.set(Tag(0x0054, 0x0010), "1\\1\\1\\1", vr: .US)
        dataSet.set(Tag(0x0054, 0x0020), "1\\1\\2\\2", vr: .US)
        dataSet.set(Tag(0x0054, 0x0100), "1\\2\\1\\2", vr: .US)
        let object = try ImageFixture.object(dataSet, words: [1, 2, 3, 4])
        let labels = (1...4).map { object.labels(ofFrame: $0).map { "\($0.name) \($0.value)" } }
        #expect(
            labels == [
                ["detector 1", "time slice 1"], ["detector 1", "time slice 2"], ["detector 2", "time slice 1"],
                ["detector 2", "time slice 2"],
            ]
        )
        #expect(object.labels(ofFrame: 5).isEmpty)
        #expect(object.labels(ofFrame: 0).isEmpty)
    }

    /// A frame's own functional groups come before those of all frames, and these before the object's attributes.
    @Test func functionalGroupsComeFirst() async throws {
        func window(_ center: String) -> DataSet {
            var item = DataSet()
            item.set(Tag(0x0028, 0x1050), center)
            item.set(Tag(0x0028, 0x1051), "10")
            var group = DataSet()
            group.set(Tag(0x0028, 0x9132), items: [item])
            return group
        }
        var own = window("1")
        var transformation = DataSet()
        transformation.set(.rescaleSlope, "2")
        transformation.set(.rescaleIntercept, "-1")
        own.set(Tag(0x0028, 0x9145), items: [transformation])
        var content = DataSet()
        content.set(Tag(0x0020, 0x9057), "7", vr: .UL)
        own.set(Tag(0x0020, 0x9111), items: [content])
        var dataSet = ImageFixture.dataSet(rows: 1, columns: 1, frames: 3)
        dataSet.set(Tag(0x5200, 0x9229), items: [window("2")])
        dataSet.set(Tag(0x5200, 0x9230), items: [own, DataSet()])
        dataSet.set(Tag(0x0028, 0x1050), "3")
        dataSet.set(Tag(0x0028, 0x1051), "10")
        let object = try ImageFixture.object(dataSet, words: [5, 6, 7])
        let first = try await object.frame(1)
        #expect(first.grayscale.windows.map(\.center) == [1])
        #expect(first.grayscale.modality == .rescale(slope: 2, intercept: -1))
        #expect(first.statistics?.sum == 9)
        #expect(object.labels(ofFrame: 1) == [FrameLabel(name: "slice", value: "7")])
        for number in 2...3 {
            let other = try await object.frame(number)
            #expect(other.grayscale.windows.map(\.center) == [2])
            #expect(other.grayscale.modality == .identity)
        }
    }
}
