import DICOMCore
import DICOMQuery

/// What a synthetic study is made from; numbers and dates come with its place in the catalogue.
struct StudyPlan: Sendable {
    /// A series before it has a number.
    struct Series: Sendable {
        let modality: String
        let description: String
        let kind: ImageKind

        init(_ modality: String, _ description: String, _ kind: ImageKind) {
            self.modality = modality
            self.description = description
            self.kind = kind
        }
    }

    /// Below this every UID of the demonstration lies.
    private static let root = Implementation.classUID.string + ".1"

    let patient: DemoPatient
    let daysAgo: Int
    let time: String
    let description: String
    let bodyPart: String
    let hasAccessionNumber: Bool
    let referringPhysician: String
    let series: [Series]

    init(
        _ patient: DemoPatient,
        daysAgo: Int,
        time: String,
        _ description: String,
        _ bodyPart: String,
        hasAccessionNumber: Bool = true,
        referringPhysician: String = "House^Gregory",
        _ series: [Series]
    ) {
        self.patient = patient
        self.daysAgo = daysAgo
        self.time = time
        self.description = description
        self.bodyPart = bodyPart
        self.hasAccessionNumber = hasAccessionNumber
        self.referringPhysician = referringPhysician
        self.series = series
    }

    /// The study under its number.
    func study(number: Int, today: DICOMDate) -> DemoStudy {
        let uid = UID("\(Self.root).\(number)")
        return DemoStudy(
            patient: self.patient,
            uid: uid,
            id: "S\(number)",
            date: today.adding(days: -self.daysAgo),
            time: self.time,
            accessionNumber: self.hasAccessionNumber ? "ACC\(1000 + number)" : "",
            description: self.description,
            referringPhysician: self.referringPhysician,
            series: self.series.enumerated().map { index, series in
                DemoSeries(
                    uid: UID("\(uid.string).\(index + 1)"),
                    number: index + 1,
                    modality: series.modality,
                    description: series.description,
                    bodyPart: self.bodyPart,
                    kind: series.kind
                )
            }
        )
    }
}
