/// The patients and their studies.
extension DemoCatalogue {
    private static let bergmann = DemoPatient("DEMO-001", "Bergmann^Anna", "19620314", "F")
    private static let mueller = DemoPatient("DEMO-002", "Müller^Jürgen", "19550721", "M", "ISO_IR 100")
    private static let yamada = DemoPatient(
        "DEMO-003",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        "19701102",
        "M",
        "ISO_IR 192"
    )
    private static let nowak = DemoPatient("DEMO-004", "Wiśniewska^Żaneta", "19830409", "F", "ISO_IR 192")
    private static let obrien = DemoPatient("DEMO-005", "O'Brien^Máire", "19480117", "F", "ISO_IR 100")
    private static let garcia = DemoPatient("DEMO-006", "García Márquez^José", "19611230", "M", "ISO_IR 100")
    private static let tanaka = DemoPatient(
        "DEMO-007",
        "Tanaka^Hanako=田中^花子=たなか^はなこ",
        "19590505",
        "F",
        "ISO_IR 192"
    )
    /// Two people of one name: only the Patient ID tells them apart.
    private static let smith = DemoPatient("DEMO-008", "Smith^John", "19751010", "M")
    private static let otherSmith = DemoPatient("DEMO-009", "Smith^John", "19880222", "M")

    static let plans: [StudyPlan] = [
        StudyPlan(
            Self.bergmann,
            daysAgo: 0,
            time: "081500",
            "Bone scintigraphy",
            "WHOLEBODY",
            [
                .init("NM", "Whole body ANT/POST", .wholeBody),
                .init("NM", "Pelvis planar", .planar(views: 2)),
                .init("NM", "SPECT lumbar spine", .tomography(views: 60)),
            ]
        ),
        StudyPlan(
            Self.mueller,
            daysAgo: 1,
            time: "093000",
            "Schilddrüsenszintigraphie",
            "NECK",
            [
                .init("NM", "Schilddrüse statisch", .planar(views: 1))
            ]
        ),
        StudyPlan(
            Self.yamada,
            daysAgo: 2,
            time: "101500",
            "Renography MAG3",
            "KIDNEY",
            [
                .init("NM", "Dynamic 10 s frames", .dynamic(frames: 90)),
                .init("NM", "Post void", .planar(views: 1)),
            ]
        ),
        StudyPlan(
            Self.nowak,
            daysAgo: 2,
            time: "131000",
            "Parathyroid SPECT/CT",
            "NECK",
            [
                .init("NM", "SPECT", .tomography(views: 64)),
                .init("NM", "SPECT reconstructed", .reconstruction(slices: 48)),
                .init("CT", "CT attenuation map", .computedTomography(slices: 16)),
            ]
        ),
        StudyPlan(
            Self.obrien,
            daysAgo: 3,
            time: "110000",
            "Myocardial perfusion stress",
            "HEART",
            referringPhysician: "Ó Súilleabháin^Seán",
            [
                .init("NM", "Stress tomo", .tomography(views: 64)),
                .init("NM", "Stress short axis", .reconstruction(slices: 32)),
            ]
        ),
        StudyPlan(
            Self.smith,
            daysAgo: 5,
            time: "142000",
            "Lung perfusion",
            "LUNG",
            [
                .init("NM", "Perfusion 8 views", .planar(views: 8)),
                .init("NM", "Ventilation 8 views", .planar(views: 8)),
            ]
        ),
        // What a careless filter takes for nuclear medicine: words, captures and derived images, but no NM series.
        StudyPlan(
            Self.garcia,
            daysAgo: 6,
            time: "090500",
            "PET/CT FDG (NM referral)",
            "WHOLEBODY",
            [
                .init("CT", "CT low dose", .computedTomography(slices: 20)),
                .init("PT", "PET AC", .positronEmission(slices: 20)),
                .init("PT", "NM bone scan, compared", .capture(images: 2)),
            ]
        ),
        StudyPlan(
            Self.otherSmith,
            daysAgo: 8,
            time: "160000",
            "CT thorax",
            "CHEST",
            [
                .init("CT", "Thorax axial", .computedTomography(slices: 24))
            ]
        ),
        StudyPlan(
            Self.tanaka,
            daysAgo: 10,
            time: "094500",
            "DaTSCAN",
            "BRAIN",
            [
                .init("NM", "Brain SPECT", .tomography(views: 64)),
                .init("NM", "Brain SPECT reconstructed", .reconstruction(slices: 40)),
            ]
        ),
        StudyPlan(
            Self.mueller,
            daysAgo: 12,
            time: "083000",
            "PET FDG follow-up",
            "WHOLEBODY",
            [
                .init("PT", "PET AC", .positronEmission(slices: 16))
            ]
        ),
        StudyPlan(
            Self.garcia,
            daysAgo: 14,
            time: "120000",
            "Sentinel node",
            "BREAST",
            hasAccessionNumber: false,
            [
                .init("NM", "Injection site", .planar(views: 3))
            ]
        ),
        StudyPlan(
            Self.obrien,
            daysAgo: 20,
            time: "153000",
            "CT abdomen",
            "ABDOMEN",
            [
                .init("CT", "Abdomen axial", .computedTomography(slices: 12))
            ]
        ),
        StudyPlan(
            Self.bergmann,
            daysAgo: 30,
            time: "101000",
            "Bone scintigraphy",
            "WHOLEBODY",
            [
                .init("NM", "Whole body ANT/POST", .wholeBody)
            ]
        ),
        StudyPlan(
            Self.smith,
            daysAgo: 45,
            time: "080000",
            "Gastric emptying",
            "STOMACH",
            [
                .init("NM", "Dynamic 60 s frames", .dynamic(frames: 60))
            ]
        ),
        StudyPlan(
            Self.yamada,
            daysAgo: 60,
            time: "113000",
            "胃排出シンチグラフィ",
            "STOMACH",
            [
                .init("NM", "動態", .dynamic(frames: 30))
            ]
        ),
        StudyPlan(
            Self.otherSmith,
            daysAgo: 90,
            time: "134500",
            "MUGA",
            "HEART",
            [
                .init("NM", "Gated LAO 45", .gated(slots: 24))
            ]
        ),
        StudyPlan(
            Self.tanaka,
            daysAgo: 200,
            time: "102500",
            "Hepatobiliary",
            "LIVER",
            [
                .init("NM", "Dynamic 30 s frames", .dynamic(frames: 60)),
                .init("NM", "Late static", .planar(views: 1)),
            ]
        ),
        StudyPlan(
            Self.bergmann,
            daysAgo: 400,
            time: "090000",
            "PET/CT FDG",
            "WHOLEBODY",
            [
                .init("CT", "CT low dose", .computedTomography(slices: 10)),
                .init("PT", "PET AC", .positronEmission(slices: 10)),
            ]
        ),
    ]
}
