import DICOMCore
import Testing

@Suite struct JSONTests {
    @Test func writesDocumentsInTheOrderOfTheirKeys() {
        let document: JSONValue = [
            "b": 1, "a": ["x": nil, "y": [true, false]], "c": .number(1.5), "d": .literal("1.50"),
        ]
        #expect(document.serialized() == #"{"b":1,"a":{"x":null,"y":[true,false]},"c":1.5,"d":1.50}"#)
        #expect(JSONValue.object([]).serialized(pretty: true) == "{}")
        #expect((["a": [1]] as JSONValue).serialized(pretty: true) == "{\n  \"a\": [\n    1\n  ]\n}")
        #expect(JSONValue.number(.infinity).serialized() == "null")
    }

    @Test func escapesWhatJSONAndTerminalsNeed() {
        #expect(JSONValue.string("a\"\\\n\u{1B}\u{202E}é").serialized() == #""a\"\\\n\u001b\u202eé""#)
    }

    @Test(arguments: [
        "null", "true", "-0.5e+3", "[]", "{}", #"{"a":[1,2,{"b":"\u00e9\ud83d\ude00\n"}]}"#, " [ 1 , 2 ] ", "0",
    ])
    func readsValidDocuments(text: String) throws {
        let value = try #require(JSONValue(parsing: text))
        #expect(JSONValue(parsing: value.serialized()) == value)
        #expect(JSONValue(parsing: value.serialized(pretty: true)) == value)
    }

    @Test(arguments: [
        "", "nul", "01", "1.", ".5", "+1", "[1,]", "{\"a\"}", "{\"a\":1,}", "\"a", "\"\n\"", "[1] 2", "'a'", "\"\\x\"",
        "\"\\ud800\"", "\"\\udc00x\"", "NaN", "[",
    ])
    func refusesWhatIsNoJSON(text: String) {
        #expect(JSONValue(parsing: text) == nil)
    }

    @Test func refusesEndlessNesting() {
        #expect(JSONValue(parsing: String(repeating: "[", count: 100_000)) == nil)
    }

    @Test func findsMembers() {
        let document: JSONValue = ["a": ["b": 2]]
        #expect(document["a"]?["b"] == 2)
        #expect(document["x"] == nil)
    }

    private static let sample: DataSet = {
        var item = DataSet()
        item.set(.codeValue, "C1")
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 192")
        dataSet.set(.imageType, "ORIGINAL\\PRIMARY")
        dataSet.set(.studyDate, "")
        dataSet.set(.patientName, "Yamada^Tarou=山田^太郎=やまだ^たろう")
        dataSet.set(.procedureCodeSequence, items: [item, DataSet()])
        dataSet.set(.pixelSpacing, "1.50\\+.5")
        dataSet.set(.numberOfFrames, "007")
        dataSet.set(.seriesNumber, "x")
        dataSet.set(.rows, integer: 512)
        dataSet.set(Tag(0x0028, 0x0009), "00181063")
        dataSet.set(Tag(0x0009, 0x0010), "ACME", vr: .LO)
        dataSet.set(DataElement(tag: Tag(0x0009, 0x1001), vr: .OB, content: .bytes([1, 2, 3, 4])))
        return dataSet
    }()

    @Test func writesTheDICOMModel() {
        let json = DICOMJSON.encode(Self.sample)
        #expect(json["00080005"]?.serialized() == #"{"vr":"CS","Value":["ISO_IR 192"]}"#)
        #expect(json["00080008"]?.serialized() == #"{"vr":"CS","Value":["ORIGINAL","PRIMARY"]}"#)
        #expect(json["00080020"]?.serialized() == #"{"vr":"DA"}"#)
        #expect(
            json["00100010"]?.serialized()
                == #"{"vr":"PN","Value":[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎","Phonetic":"やまだ^たろう"}]}"#
        )
        #expect(json["00081032"]?.serialized() == #"{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["C1"]}},{}]}"#)
        #expect(json["00280030"]?.serialized() == #"{"vr":"DS","Value":[1.50,0.5]}"#)
        #expect(json["00280008"]?.serialized() == #"{"vr":"IS","Value":[7]}"#)
        #expect(json["00200011"]?.serialized() == #"{"vr":"IS","Value":["x"]}"#)
        #expect(json["00280010"]?.serialized() == #"{"vr":"US","Value":[512]}"#)
        #expect(json["00280009"]?.serialized() == #"{"vr":"AT","Value":["00181063"]}"#)
        #expect(json["00091001"]?.serialized() == #"{"vr":"OB","InlineBinary":"AQIDBA=="}"#)
    }

    @Test func writesAttributesByKeyword() {
        let json = Self.sample.attributes()
        #expect(json["ImageType"] == ["ORIGINAL", "PRIMARY"])
        #expect(json["StudyDate"] == "")
        #expect(json["PatientName"] == "Yamada^Tarou=山田^太郎=やまだ^たろう")
        #expect(json["ProcedureCodeSequence"] == [["CodeValue": "C1"], [:]])
        #expect(json["PixelSpacing"]?.serialized() == "[1.50,0.5]")
        #expect(json["NumberOfFrames"] == 7)
        #expect(json["SeriesNumber"] == "x")
        #expect(json["Rows"] == 512)
        #expect(json["00090010"] == "ACME")
        #expect(json["PatientID"] == nil)
    }
}
