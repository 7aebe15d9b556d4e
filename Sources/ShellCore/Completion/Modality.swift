import DICOMCore
import ShellLanguage

/// The defined terms of Modality (0008,0060) that systems of today use (PS3.3 §C.7.3.1.1.1).
enum Modality {
    /// The terms with their meaning, the commonest first.
    static let terms: [(term: String, meaning: String)] = [
        ("CT", "Computed Tomography"), ("MR", "Magnetic Resonance"), ("NM", "Nuclear Medicine"),
        ("PT", "Positron Emission Tomography"), ("US", "Ultrasound"), ("CR", "Computed Radiography"),
        ("DX", "Digital Radiography"), ("MG", "Mammography"), ("XA", "X-Ray Angiography"),
        ("RF", "Radio Fluoroscopy"), ("OT", "Other"), ("SC", "Secondary Capture"), ("SR", "Structured Report"),
        ("PR", "Presentation State"), ("KO", "Key Object Selection"), ("SEG", "Segmentation"),
        ("REG", "Registration"), ("DOC", "Document"), ("ECG", "Electrocardiography"),
        ("ES", "Endoscopy"), ("EPS", "Cardiac Electrophysiology"), ("FID", "Fiducials"),
        ("GM", "General Microscopy"), ("HD", "Hemodynamic Waveform"), ("IO", "Intra-Oral Radiography"),
        ("IVUS", "Intravascular Ultrasound"), ("IVOCT", "Intravascular Optical Coherence Tomography"),
        ("OCT", "Optical Coherence Tomography"), ("OP", "Ophthalmic Photography"),
        ("OPT", "Ophthalmic Tomography"), ("OPV", "Ophthalmic Visual Field"), ("PX", "Panoramic X-Ray"),
        ("RG", "Radiographic imaging (film)"), ("RTDOSE", "Radiotherapy Dose"), ("RTIMAGE", "Radiotherapy Image"),
        ("RTPLAN", "Radiotherapy Plan"), ("RTRECORD", "RT Treatment Record"),
        ("RTSTRUCT", "Radiotherapy Structure Set"), ("SM", "Slide Microscopy"), ("TG", "Thermography"),
        ("XC", "External-camera Photography"), ("BI", "Biomagnetic Imaging"), ("BMD", "Bone Densitometry"),
        ("AU", "Audio"), ("M3D", "3D Manufacturing Model"), ("PLAN", "Plan"),
    ]

    /// The terms that are not proposed: rare ones, retired ones, and some that are common without being in the standard.
    private static let others: Set<String> = [
        "ANGIO", "ANN", "AR", "ARCHIVE", "AS", "ASMT", "BDUS", "CD", "CF", "CFM", "CP", "CS", "CTPROTOCOL", "DD", "DF",
        "DG", "DM", "DMS", "DS", "EC", "EEG", "EMG", "EOG", "FA", "FS", "HC", "HISTO", "IOL", "KER", "LEN", "LP", "LS",
        "MA", "MS", "OAM", "OPM", "OPR", "OPTBSV", "OPTENF", "OPTSV", "OSS", "PA", "POS", "RESP", "RTINTENT", "RTRAD",
        "RTSEGANN", "RWV", "SMR", "SRF", "ST", "STAIN", "TEXTUREMAP", "VA", "VF", "XAPROTOCOL",
    ]

    /// The terms that can't be taken for an abbreviation of one's own, having more than three letters.
    static var longTerms: [String] { (self.terms.map(\.term) + self.others.sorted()).filter { $0.count > 3 } }

    /// Words of the field that mean one term.
    private static let aliases = ["PET": "PT"]

    /// Words of the field that are no terms, with what the standard has in their place.
    private static let plainWords: [String: String] = [
        "SPECT": "NM (ST was retired)", "SCINTI": "NM", "SCINTIGRAPHY": "NM", "NUC": "NM", "NUCMED": "NM",
        "GAMMA": "NM", "PETCT": "PT and CT", "PET/CT": "PT and CT", "PETMR": "PT and MR", "PET/MR": "PT and MR",
        "XRAY": "CR, DX, RF, XA, MG, IO, PX, RG", "X-RAY": "CR, DX, RF, XA, MG, IO, PX, RG",
        "RADIOGRAPHY": "CR, DX, RG", "FLUORO": "RF, XA", "FLUOROSCOPY": "RF, XA", "ANGIOGRAPHY": "XA",
        "ULTRASOUND": "US, IVUS", "SONO": "US", "SONOGRAPHY": "US", "ECHO": "US", "MRI": "MR", "MRT": "MR",
        "MAMMO": "MG", "MAMMOGRAPHY": "MG", "MAMMOGRAM": "MG", "CAT": "CT", "DEXA": "BMD", "DXA": "BMD",
        "EKG": "ECG", "ENDOSCOPY": "ES", "MICROSCOPY": "SM, GM",
        "RT": "RTIMAGE, RTDOSE, RTSTRUCT, RTPLAN, RTRECORD",
    ]

    /// The term that a word means, in capitals.
    static func term(_ word: String) -> String {
        let term = word.uppercased()
        return self.aliases[term] ?? term
    }

    /// Whether a word is one of the field that isn't a term.
    static func isPlainWord(_ word: String) -> Bool {
        self.plainWords[word.uppercased()] != nil || self.aliases[word.uppercased()] != nil
    }

    /// Why a word of the field can't be asked for: the standard has other terms; nil for any other word.
    static func refusal(of word: String) -> UsageError? {
        guard let terms = self.plainWords[word.uppercased()] else { return nil }
        return UsageError("'\(word)' is no modality", hint: "the standard has \(terms)", word: word)
    }

    /// Whether a word is a defined term, proposed or not, in capitals.
    static func isDefined(_ word: String) -> Bool {
        self.others.contains(word) || self.terms.contains { $0.term == word }
    }

    /// What there is to say about a word that is no defined term.
    static func warning(of word: String) -> String? {
        guard !self.isDefined(word) else { return nil }
        let near = Spelling.nearest(word, in: self.terms.map(\.term)).first
        return "'\(word)' is no modality of the standard\(near.map { ", the nearest is \($0)" } ?? "")"
    }

    /// Whether a word is one of the terms, in any case.
    static func isTerm(_ word: String) -> Bool {
        let word = word.uppercased()
        return self.terms.contains { $0.term == word }
    }

    /// The terms that begin as typed, in the case typed.
    static func proposals(_ typed: String) -> Proposals {
        let isLower = !typed.isEmpty && typed == typed.lowercased()
        return Proposals(
            self.terms.filter { $0.term.hasPrefix(typed.uppercased()) }.map { term, meaning in
                Proposal(isLower ? term.lowercased() : term, detail: meaning)
            }
                + self.aliases.filter { !typed.isEmpty && $0.key.hasPrefix(typed.uppercased()) }.map { word, term in
                    Proposal(isLower ? word.lowercased() : word, detail: "the same as \(term)")
                }
        )
    }
}
