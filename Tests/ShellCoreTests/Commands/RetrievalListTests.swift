import DICOMCore
import ShellLanguage
import Testing

@testable import ShellCore

/// Lists of what to retrieve, as people have them, without a PACS.
struct RetrievalListTests {
    private func list(_ text: String, column: String? = nil, key: String? = nil) throws -> RetrievalList {
        let file = try DelimitedFile(bytes: Array(text.utf8), path: "list.csv")
        return try RetrievalList(file, try ListColumn(of: file, column: column, key: key))
    }

    private func fault(_ text: String, column: String? = nil, key: String? = nil) -> String? {
        do {
            _ = try self.list(text, column: column, key: key)
            return nil
        } catch {
            return "\(error)"
        }
    }

    // MARK: - Files

    @Test("Semicolons, a byte order mark, CR LF, quotes and leading zeros, as Excel writes them")
    func readsWhatExcelWrites() throws {
        let text =
            "\u{FEFF}Name;Accession No;Note\r\n\"DOE; JOHN\";00123;\"says \"\"hi\"\"\r\ntwice\"\r\nX;=\"007\";\r\n;;\r\n"
        let file = try DelimitedFile(bytes: Array(text.utf8), path: "list.csv")
        #expect(file.separator == ";" && file.hasByteOrderMark && file.hasReturns)
        #expect(file.rows.map(\.line) == [1, 2, 4])
        #expect(file.rows[1].cells == ["DOE; JOHN", "00123", "says \"hi\"\ntwice"])
        let list = try self.list(text)
        #expect(list.column.key == .accessionNumber && list.column.index == 1 && list.column.name == "Accession No")
        #expect(list.values == ["00123", "007"])
        #expect(list.lines.map(\.number) == [2, 4])
    }

    @Test(arguments: [
        ("a\tb;c\n1\t2", "\t"), ("a,b\n1,2", ","), ("\"a,b\";c\n", ";"), ("sep=|\na|b\n", "|"), ("a\nb", ","),
    ])
    func findsTheSeparator(_ text: String, _ separator: Character) throws {
        #expect(try DelimitedFile(bytes: Array(text.utf8), path: "x").separator == separator)
    }

    @Test("A quote that isn't closed would swallow the lines behind it")
    func refusesAnOpenQuote() {
        #expect(
            self.fault("AccessionNumber\nA1\n\"A2\nA3\n") == "list.csv: a quote that is opened in line 3 isn't closed"
        )
        #expect(self.fault("\n\n") == "list.csv has no lines")
        #expect(self.fault("AccessionNumber\n") == "list.csv has no lines below its columns' names")
    }

    // MARK: - Columns

    @Test(arguments: [
        ("Accession No", "AccessionNumber"), ("ACCESSIONNUMBER", "AccessionNumber"), ("Acc.-Nr.", "AccessionNumber"),
        ("Patient ID", "PatientID"), ("MRN", "PatientID"), ("Study UID", "StudyInstanceUID"),
        ("StudyInstanceUID", "StudyInstanceUID"), ("(0008,0050)", "AccessionNumber"), ("Study Date", "StudyDate"),
    ])
    func knowsWhatPeopleCallThem(_ name: String, _ keyword: String) throws {
        #expect(ListColumn.key(named: name).map { DataDictionary.keyword(for: $0) } == keyword)
    }

    @Test func takesTheColumnThatSaysMost() throws {
        let text = "PatientID,Accession,Ward\nP1,A1,3\n"
        #expect(try self.list(text).column == self.list(text, column: "accession").column)
        #expect(try self.list(text, key: "PatientID").column.index == 0)
        #expect(try self.list(text, column: "1").column.key == .patientID)
        let ward = try self.list(text, column: "Ward", key: "StudyID").column
        #expect(ward.index == 2 && DataDictionary.keyword(for: ward.key) == "StudyID")
    }

    @Test func takesAListWithoutNames() throws {
        let list = try self.list("A1\nA2\n\nA1\n", key: "AccessionNumber")
        #expect(!list.column.hasHeader && list.values == ["A1", "A2"])
        #expect(list.lines.map { $0.match?.rawValue ?? "" } == ["", "", "invalid", ""])
        #expect(try self.list("x;A1\ny;A2\n", column: "2", key: "AccessionNumber").values == ["A1", "A2"])
    }

    @Test("Errors name the columns, but not the values of a list that has none")
    func refusesWhatNobodyKnows() {
        let text = "Accession No;Patient\nA1;DOE\n"
        #expect(
            self.fault(text, column: "UID") == "list.csv has no column 'UID'; its columns are Accession No, Patient"
        )
        #expect(self.fault(text, column: "3") == "list.csv has no column '3'; its columns are Accession No, Patient")
        #expect(self.fault(text, column: "Patient")?.contains("nobody knows what the values of 'Patient' are") == true)
        #expect(
            self.fault("A1;DOE\nA2;ROE\n", key: "AccessionNumber")?.contains("it has 2 columns without names") == true
        )
        #expect(self.fault("A1\nA2\n")?.contains("nobody knows") == true)
        #expect(self.fault("A1\n", key: "SeriesInstanceUID")?.contains("of the patient or the study") == true)
        #expect(self.fault("A1\n", key: "Acession")?.hasPrefix("--key: ") == true)
    }

    // MARK: - Values

    @Test(arguments: ["", "  ", "***", "A*", "A?1", "CT\\MR", "x***x", "A\u{1}"])
    func sendsNoValueThatCantBeMeant(_ value: String) throws {
        let list = try self.list("Name;AccessionNumber\nx;\"\(value)\"\ny;A1\n")
        #expect(list.lines.map { $0.match?.rawValue ?? "" } == ["invalid", ""])
        #expect(list.values == ["A1"])
    }

    @Test func sendsNoRangeOfDaysAndNoUIDThatIsNone() throws {
        #expect(try self.list("Study Date\n20260101-20260201\n", column: "1").isInvalid)
        #expect(try self.list("StudyInstanceUID\nabc1\n").isInvalid)
        #expect(try self.list("AccessionNumber\n'=1+1\n").values == ["=1+1"])
    }

    @Test func tellsLinesByTheirNumbersAlone() throws {
        var list = try self.list("AccessionNumber\nSECRET1\nSECRET2\n***\nSECRET3\n")
        list.lines[0].match = .noMatch
        list.lines[1].match = .found
        list.lines[3].match = .contradicts
        #expect(
            list.summary
                == "list list.csv, column 1 (AccessionNumber) as AccessionNumber: 4 lines, 1 found, 1 no-match, 1 contradicts, 1 invalid"
        )
        #expect(list.warnings.count == 3 && list.warnings[0] == "line 2 of the list: matched nothing")
        #expect(!list.warnings.joined().contains("SECRET"))
    }
}
