import DICOMCore
import Testing

@Suite struct ValueTests {
    @Test func readsIntegersFromTextAndBinary() {
        var dataSet = DataSet()
        dataSet.set(.numberOfFrames, " 12 ", vr: .IS)
        dataSet.set(.sliceThickness, "3.0")
        dataSet.set(.pixelSpacing, "2.5\\2.5")
        dataSet.set(.rows, integer: 65_535)
        dataSet.set(Tag(0x0028, 0x0106), "-5", vr: .SS)
        #expect(dataSet.integer(.numberOfFrames) == 12)
        #expect(dataSet.integer(.sliceThickness) == 3)
        #expect(dataSet.integer(.pixelSpacing) == nil)
        #expect(dataSet.integer(.rows) == 65_535)
        #expect(dataSet.integer(Tag(0x0028, 0x0106)) == -5)
        #expect(dataSet.integer(.columns) == nil)
    }

    @Test(arguments: ["1e400", "nan", "abc", "99999999999999999999", ""])
    func readsNoIntegerFromOtherText(text: String) {
        var dataSet = DataSet()
        dataSet.set(.sliceThickness, text)
        #expect(dataSet.integer(.sliceThickness) == nil)
    }

    @Test func trimsPaddingOfEveryKind() throws {
        let dataSet = try DataSetReader(syntax: .explicitVRLittleEndian).read(
            hex(
                """
                08 00 18 00 'UI' 08 00 '1.2.3' 20 00 00
                08 00 60 00 'CS' 04 00 'NM' 00 00
                10 00 20 00 'LO' 06 00 '  X1  '
                10 00 00 40 'LT' 06 00 '  X1  '
                """
            )
        )
        #expect(dataSet.uid(.sopInstanceUID) == "1.2.3")
        #expect(dataSet.string(.modality) == "NM")
        #expect(dataSet.string(.patientID) == "X1")
        #expect(dataSet.string(.patientComments) == "  X1")
    }

    @Test func tellsAbsentFromEmpty() {
        var dataSet = DataSet()
        dataSet.set(.patientID, "")
        dataSet.set(.studyInstanceUID, "")
        #expect(dataSet.string(.patientID)?.isEmpty == true)
        #expect(dataSet.strings(.patientID).isEmpty)
        #expect(dataSet.uid(.studyInstanceUID) == nil)
        #expect(dataSet.string(.patientName) == nil)
    }

    @Test func readsPrivateTextAsText() throws {
        let bytes = hex("09 00 01 10 04 00 00 00 'ACME' 09 00 02 10 02 00 00 00 01 02")
        let dataSet = try DataSetReader(syntax: .implicitVRLittleEndian).read(bytes)
        #expect(dataSet.string(Tag(0x0009, 0x1001)) == "ACME")
        #expect(dataSet.string(Tag(0x0009, 0x1002)) == nil)
    }

    @Test func walksPaths() throws {
        var inner = DataSet()
        inner.set(.codeValue, "C1")
        var second = DataSet()
        second.set(.codeValue, "C2")
        var dataSet = DataSet()
        dataSet.set(.procedureCodeSequence, items: [inner, second])
        let path = try #require(TagPath(parsing: "ProcedureCodeSequence.CodeValue"))
        #expect(path.string(in: dataSet) == "C1")
        #expect(path.tag == .procedureCodeSequence)
        #expect(path.text == "ProcedureCodeSequence.CodeValue")
        #expect(TagPath(parsing: "00081032[1].0008,0100")?.string(in: dataSet) == "C2")
        #expect(TagPath(parsing: "ProcedureCodeSequence[2].CodeValue")?.element(in: dataSet) == nil)
        #expect(TagPath(parsing: "(0010,0020)")?.text == "PatientID")
    }

    @Test(arguments: [
        "", ".", "PatientNam", "PatientName.", "ProcedureCodeSequence[].CodeValue", "PatientName[-1]", "PatientName[1",
        "[1]", "PatientName[99999999999999999999]",
    ])
    func refusesWhatIsNoPath(text: String) {
        #expect(TagPath(parsing: text) == nil)
    }

    @Test(arguments: [
        ("plain ~text", "plain ~text"), ("\u{1B}[31mred", "\\x1b[31mred"), ("a\tb\nc", "a\\x09b\\x0ac"),
        ("\u{202E}abc", "\\u{202e}abc"), ("a\u{200B}b", "a\\u{200b}b"), ("\u{9B}31m", "\\x9b31m"),
        ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("\u{FEFF}x", "\\u{feff}x"), ("Müller 山田", "Müller 山田"),
        ("\u{7F}", "\\x7f"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ])
    func escapesWhatCouldHarmATerminal(text: String, shown: String) {
        #expect(printable(text) == shown)
        #expect(printable(("<" + text + ">").dropFirst().dropLast()) == shown)
    }
}
