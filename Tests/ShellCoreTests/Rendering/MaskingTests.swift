import DICOMCore
import PACSClient
import ShellLanguage
import Testing

@testable import ShellCore

/// What others will read shows nobody's name.
@Suite struct MaskingTests {
    private static let secrets = ["Bergmann", "Yamada", "山田", "HOSP-00", "ACC100", "BERG", "1960"]

    private static func render(_ report: Report, _ format: OutputFormat) -> String {
        var renderer = Renderer(format: format, width: format == .table ? 120 : nil)
        renderer.masksIdentifyingValues = true
        return renderer.render(report).output
    }

    @Test(arguments: OutputFormat.allCases) func nothingIdentifyingIsLeftInAnyFormat(_ format: OutputFormat) {
        for (name, make) in ScreenSamples.all {
            let text = Self.render(make(), format)
            for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) in \(name) as \(format): \(text)") }
        }
    }

    /// What is written item by item is what would be made as a whole.
    @Test(arguments: [true, false]) func aLongDataSetIsMaskedWhileItIsWritten(_ isMasked: Bool) {
        var item = DataSet()
        item.set(.patientName, "Bergmann^Anna")
        item.set(.rows, integer: 4)
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 100")
        dataSet.set(.patientName, "Bergmann^Anna")
        dataSet.set(.patientID, "")
        dataSet.set(Tag(0x0010, 0x1002), items: [item])
        dataSet.set(Tag(0x0008, 0x1140), items: [item, DataSet(), item])
        dataSet.set(Tag(0x0008, 0x1110), items: [])
        dataSet.set(DataElement(tag: .pixelData, vr: .OB, content: .unread(UnreadValue(10..<20))))
        let bulkData: DICOMJSON.BulkDataLocation = { BulkDataURI.of($0, path: "/out/P1/1.2/1.3/1.4.dcm") }
        let mask = isMasked ? Masking.members : nil
        func whole(_ json: JSONValue) -> JSONValue { isMasked ? Masking.json(json) : json }
        func written(_ indent: Int?, _ body: (inout JSONTextWriter) -> Void) -> String {
            var text = ""
            var writer = JSONTextWriter(indent: indent) { text += $0 }
            body(&writer)
            writer.finish()
            return text
        }
        for indent in [nil, 0, 4] {
            let model = written(indent) { DICOMJSON.write(dataSet, bulkData: bulkData, mask: mask, to: &$0) }
            #expect(model == whole(DICOMJSON.encode(dataSet, bulkData: bulkData)).serialized(indent: indent))
            let attributes = written(indent) { dataSet.writeAttributes(mask: mask, to: &$0) }
            #expect(attributes == whole(dataSet.attributes()).serialized(indent: indent))
            #expect(attributes.contains("Bergmann") != isMasked)
        }
    }

    @Test func theMaskStandsInPlaceOfValuesOnly() throws {
        let row = Self.render(ScreenSamples.row, .csv)
        #expect(row.contains("PatientName,***\n") && row.contains("StudyDate,20261122\n"))
        let request = Self.render(ScreenSamples.request, .table)
        #expect(request.contains("PatientName = ***\n") && request.contains("(0010,0020) PatientID = \n"))
        let json = try #require(JSONValue(parsing: Self.render(ScreenSamples.request, .jsonl)))
        guard case .array(let requests)? = json["requests"], case .array(let results)? = json["results"] else {
            throw UsageError("no arrays")
        }
        #expect(requests[0]["PatientName"] == "***" && requests[0]["PatientID"] == "")
        #expect(results[0]["attributes"]?["PatientID"] == "***")
        #expect(results[0]["attributes"]?["StudyInstanceUID"] == .string(ScreenSamples.uid(1)))
    }

    @Test func theDICOMJSONModelKeepsItsForm() throws {
        guard case .array(let rows)? = JSONValue(parsing: Self.render(ScreenSamples.row, .dicomjson)) else {
            throw UsageError("no array")
        }
        #expect(rows[0]["00100010"]?["vr"] == "PN")
        guard case .array(let names)? = rows[0]["00100010"]?["Value"] else { throw UsageError("no name") }
        #expect(names[0]["Alphabetic"] == "***")
        #expect(rows[0]["0020000D"]?["Value"] == [.string(ScreenSamples.uid(2))])
    }

    @Test func thePatientsFolderIsMaskedInPaths() {
        #expect(Masking.path("./dicom/DOE-1/1.2.3/1.2.3.4/1.2.3.4.5.dcm") == "./dicom/***/1.2.3/1.2.3.4/1.2.3.4.5.dcm")
        #expect(Masking.path("/d/1.9/1.2.3/1.2.3.4/1.2.3.4.5.dcm") == "/d/***/1.2.3/1.2.3.4/1.2.3.4.5.dcm")
        #expect(Masking.path("some/file.dcm") == "some/file.dcm")
        // An object need not have the UIDs of its study and series, nor valid ones.
        #expect(
            Masking.path("d/DOE-1/_NO_STUDY_UID/1.2.3.4/1.2.3.4.5.dcm") == "d/***/_NO_STUDY_UID/1.2.3.4/1.2.3.4.5.dcm"
        )
        #expect(Masking.path("d/DOE-1/1.2.3/_NO_SERIES_UID/1.2.dcm") == "d/***/1.2.3/_NO_SERIES_UID/1.2.dcm")
        #expect(Masking.path("DOE-1/_NO_STUDY_UID/_NO_SERIES_UID/x.dcm") == "***/_NO_STUDY_UID/_NO_SERIES_UID/x.dcm")
        #expect(Masking.path("DOE-1/1.2.x/1.2.3/1.2.dup-0a1b2c3d.dcm") == "***/1.2.x/1.2.3/1.2.dup-0a1b2c3d.dcm")
        #expect(Masking.path("a/b/c/1.2.3.dcm") == "a/b/c/1.2.3.dcm")
    }

    @Test func privateAndNestedNamesAreTold() {
        let report = Report(
            command: "dump",
            table: Table(
                columns: [.init(key: "tag", title: "Tag"), .init(key: "value", title: "Value")],
                rows: [["    (0010,0010)", "DOE"], ["(0008,0020)", "20261127"], ["00100020", ""]]
            ),
            document: ["attributes": ["0010,0020": "X", "OtherPatientIDsSequence": [["PatientID": "Y", "n": 5]]]]
        )
        #expect(
            Self.render(report, .csv) == "tag,value\n\"    (0010,0010)\",***\n\"(0008,0020)\",20261127\n00100020,\n"
        )
        #expect(
            Self.render(report, .jsonl)
                == #"{"command":"dump","attributes":{"0010,0020":"***","OtherPatientIDsSequence":[{"PatientID":"***","n":"***"}]}}"#
                + "\n"
        )
    }
}
