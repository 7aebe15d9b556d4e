import DICOMCore
import DICOMNetwork

extension ConformanceStatement {
    static let configuration = Section(
        "A.4.4",
        "Configuration",
        ["'set' shows and changes what follows, for the session or in a profile."],
        heads: ["Setting", "Default", "What it is"],
        rows: Setting.all.filter(\.belongsToPACS).map { setting in
            [setting.key, setting.defaultText.isEmpty ? "(empty)" : setting.defaultText, setting.summary]
        }
    )

    static let media = Section(
        "A.5",
        "Media interchange",
        [
            "Files of PS3.10 are written, one object each, with 128 zeros as preamble; no DICOMDIR. 'dump', 'tag', 'diff' "
                + "and 'verify' read files in every transfer syntax; pixel data is not decoded."
        ]
    )

    static let characterSets = Section(
        "A.6",
        "Character sets",
        [
            "Text is read and written in: \(TextDecoder.definedTerms.joined(separator: ", ")).",
            "Where a response declares none, or a wrong one, 'charset' and 'charset.override' name another, also one of: "
                + "\(TextDecoder.codePages.joined(separator: ", ")). Queries go out in ISO_IR 192 where they need it, or in "
                + "'charset'. Data sets that are stored keep their bytes.",
        ]
    )

    static let security = Section(
        "A.7",
        "Security",
        [
            "Plain TCP unless 'tls' is on, or 'scp run --tls'. AE titles are no authentication; certificates of both sides "
                + "are. TLS 1.2 and 1.3, of 1.2 the following suites (the BCP 195 profiles of PS3.15).",
            "Files, journals and logs are readable by their owner alone, unless output.mode says group. Core dumps are off.",
        ],
        heads: ["TLS 1.2 cipher suite"],
        rows: TLSParameters.cipherSuites.map { [$0] }
    )
}
