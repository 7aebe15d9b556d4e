import DICOMCore
import DICOMQuery

/// Reads the table of studies; numbers and dates come with a study's place in the catalogue.
struct StudyTableReader {
    /// Below this every UID of the demonstration lies.
    private static let root = Implementation.classUID.string + ".1"

    private let today: DICOMDate
    private var patient = DemoPatient(id: "", name: "", birthDate: "", sex: "", characterSet: nil)
    private var bodyPart = ""
    private var studies: [DemoStudy] = []

    /// The studies as they are on a day, patient by patient.
    static func studies(_ text: String = StudyTable.text, today: DICOMDate) -> [DemoStudy] {
        var reader = StudyTableReader(today: today)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "|").map { ValueMatch.trimmed($0) }
            switch (line.prefix { $0 == " " }.count, fields.count) {
            case (0, 5): reader.readPatient(fields)
            case (2, 5...6): reader.readStudy(fields)
            case (4, 4): reader.readSeries(fields)
            default: continue
            }
        }
        return reader.studies
    }

    private init(today: DICOMDate) { self.today = today }

    private mutating func readPatient(_ fields: [String]) {
        self.patient = DemoPatient(
            id: fields[0],
            name: fields[4],
            birthDate: fields[1],
            sex: fields[2],
            characterSet: fields[3] == "-" ? nil : fields[3]
        )
    }

    private mutating func readStudy(_ fields: [String]) {
        guard let number = Int(fields[0]), let daysAgo = Int(fields[1]) else { return }
        let unusual = fields.count > 5 ? fields[5] : ""
        let referral = "referred by "
        self.bodyPart = fields[3]
        self.studies.append(
            DemoStudy(
                patient: self.patient,
                uid: UID("\(Self.root).\(number)"),
                id: "S\(number)",
                date: self.today.adding(days: -daysAgo),
                time: fields[2],
                accessionNumber: unusual == "no accession number" ? "" : "ACC\(1000 + number)",
                description: fields[4],
                referringPhysician: unusual.hasPrefix(referral)
                    ? String(unusual.dropFirst(referral.count)) : "House^Gregory",
                series: []
            )
        )
    }

    private mutating func readSeries(_ fields: [String]) {
        guard let study = self.studies.last, let form = ImageKind.Form(rawValue: fields[1]), let count = Int(fields[2])
        else { return }
        let number = study.series.count + 1
        self.studies[self.studies.count - 1].series.append(
            DemoSeries(
                uid: UID("\(study.uid).\(number)"),
                number: number,
                modality: fields[0],
                description: fields[3],
                bodyPart: self.bodyPart,
                kind: ImageKind(form: form, count: count)
            )
        )
    }
}
