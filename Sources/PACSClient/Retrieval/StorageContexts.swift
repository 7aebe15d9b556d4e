import DICOMCore

/// Which pairs of storage class and transfer syntax a C-GET proposes.
///
/// One presentation context for each pair: a PACS can then send every object in the syntax that it is stored in. With
/// several syntaxes in one context the PACS would choose one of them for all objects and decompress, or fail.
package enum StorageContexts {
    /// The most pairs in one association: 128 contexts (odd identifiers 1 to 255, PS3.8 §9.3.2.2) less the C-GET one.
    package static let maximumPairs = 127

    /// The syntaxes of objects without pixel data.
    package static let nativeSyntaxes: [UID] = [
        "1.2.840.10008.1.2.1", "1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99",
    ]

    /// The syntaxes that images are stored in: native, JPEG baseline, extended and lossless, JPEG-LS, JPEG 2000, RLE,
    /// High-Throughput JPEG 2000.
    package static let imageSyntaxes: [UID] =
        nativeSyntaxes + [
            "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51",
            "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91",
            "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203",
        ]

    /// What films and multi-frame true colour images may have besides: MPEG-2, MPEG-4, HEVC.
    package static let videoSyntaxes: [UID] = [
        "1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.101", "1.2.840.10008.1.2.4.102", "1.2.840.10008.1.2.4.103",
        "1.2.840.10008.1.2.4.104", "1.2.840.10008.1.2.4.105", "1.2.840.10008.1.2.4.106", "1.2.840.10008.1.2.4.107",
        "1.2.840.10008.1.2.4.108",
    ]

    /// The syntaxes to propose for a class, each in a context of its own.
    package static func syntaxes(for sopClass: UID) -> [UID] {
        guard let name = UIDRegistry.name(of: sopClass) else { return self.imageSyntaxes }
        if name.contains("Video") || name.contains("Multi-frame True Color") {
            return self.imageSyntaxes + self.videoSyntaxes
        }
        return self.wordsWithoutPixels.contains { name.contains($0) } ? self.nativeSyntaxes : self.imageSyntaxes
    }

    /// The classes that a series of this modality usually consists of, where the PACS names none.
    package static func classes(modality: String) -> [UID] {
        self.classesByModality[modality.uppercased()] ?? []
    }

    /// The modality of a series with objects of these classes; nil where one of them is unknown or common to several.
    package static func modality(of classes: [UID?]) -> String? {
        let modalities = Set(
            classes.map { sopClass -> String? in
                let owners = self.classesByModality.filter { $0.value.contains(where: { $0 == sopClass }) }
                return owners.count == 1 ? owners.first?.key : nil
            }
        )
        return modalities.count == 1 ? modalities.first ?? nil : nil
    }

    /// The classes that series of any modality usually consist of.
    package static var usualClasses: [UID] {
        Set(self.classesByModality.values.joined()).union(self.fallbackClasses).sorted()
    }

    /// The number of presentation contexts that these classes take.
    package static func pairCount(_ classes: some Sequence<UID>) -> Int {
        classes.reduce(0) { $0 + self.syntaxes(for: $1).count }
    }

    /// Puts classes into groups that fit into one association each.
    package static func groups(_ classes: [UID]) -> [[UID]] {
        var groups: [[UID]] = []
        var room = 0
        for sopClass in classes {
            let count = self.syntaxes(for: sopClass).count
            if count > room {
                groups.append([])
                room = self.maximumPairs
            }
            groups[groups.count - 1].append(sopClass)
            room -= count
        }
        return groups
    }

    /// The classes to propose when nothing is known at all: the most frequent ones, as many as fit.
    package static let fallbackClasses: [UID] = [
        nuclearMedicine, computedTomography, positronEmission, magneticResonance, secondaryCapture,
        "1.2.840.10008.5.1.4.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1", "1.2.840.10008.5.1.4.1.1.88.22",
        "1.2.840.10008.5.1.4.1.1.88.59", "1.2.840.10008.5.1.4.1.1.104.1",
    ]

    private static let computedTomography: UID = "1.2.840.10008.5.1.4.1.1.2"
    private static let magneticResonance: UID = "1.2.840.10008.5.1.4.1.1.4"
    private static let nuclearMedicine: UID = "1.2.840.10008.5.1.4.1.1.20"
    private static let positronEmission: UID = "1.2.840.10008.5.1.4.1.1.128"
    private static let secondaryCapture: UID = "1.2.840.10008.5.1.4.1.1.7"
    private static let basicTextReport: UID = "1.2.840.10008.5.1.4.1.1.88.11"

    /// Words in the registered names of classes whose objects carry no pixel data that could be compressed.
    private static let wordsWithoutPixels = [
        "SR Storage", "Report", "Plan", "Presentation State", "Waveform", "ECG", "Encapsulated", "Key Object",
        "Structure Set", "Registration", "Fiducials", "Raw Data", "Measurements", "Treatment Record", "Mapping",
        "Tractography", "Protocol", "Instruction", "Dose SR", "Log Storage", "Spectroscopy",
    ]

    private static let classesByModality: [String: [UID]] = [
        "NM": [nuclearMedicine, secondaryCapture],
        "PT": [positronEmission, "1.2.840.10008.5.1.4.1.1.130", secondaryCapture],
        "CT": [computedTomography, "1.2.840.10008.5.1.4.1.1.2.1", secondaryCapture],
        "MR": [magneticResonance, "1.2.840.10008.5.1.4.1.1.4.1", secondaryCapture],
        "US": ["1.2.840.10008.5.1.4.1.1.6.1", "1.2.840.10008.5.1.4.1.1.3.1", secondaryCapture],
        "CR": ["1.2.840.10008.5.1.4.1.1.1", "1.2.840.10008.5.1.4.1.1.1.1"],
        "DX": ["1.2.840.10008.5.1.4.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1"],
        "MG": ["1.2.840.10008.5.1.4.1.1.1.2", "1.2.840.10008.5.1.4.1.1.1.2.1", "1.2.840.10008.5.1.4.1.1.13.1.3"],
        "XA": ["1.2.840.10008.5.1.4.1.1.12.1", "1.2.840.10008.5.1.4.1.1.12.1.1"],
        "RF": ["1.2.840.10008.5.1.4.1.1.12.2"],
        "OT": [secondaryCapture, "1.2.840.10008.5.1.4.1.1.7.2", "1.2.840.10008.5.1.4.1.1.7.4"],
        "SC": [secondaryCapture],
        "SR": [basicTextReport, "1.2.840.10008.5.1.4.1.1.88.22", "1.2.840.10008.5.1.4.1.1.88.33"],
        "KO": ["1.2.840.10008.5.1.4.1.1.88.59"],
        "PR": ["1.2.840.10008.5.1.4.1.1.11.1", "1.2.840.10008.5.1.4.1.1.11.2"],
        "SEG": ["1.2.840.10008.5.1.4.1.1.66.4"],
        "REG": ["1.2.840.10008.5.1.4.1.1.66.1", "1.2.840.10008.5.1.4.1.1.66.3"],
        "RTSTRUCT": ["1.2.840.10008.5.1.4.1.1.481.3"],
        "RTPLAN": ["1.2.840.10008.5.1.4.1.1.481.5"],
        "RTDOSE": ["1.2.840.10008.5.1.4.1.1.481.2"],
        "RTIMAGE": ["1.2.840.10008.5.1.4.1.1.481.1"],
        "DOC": ["1.2.840.10008.5.1.4.1.1.104.1"],
        "ECG": ["1.2.840.10008.5.1.4.1.1.9.1.1", "1.2.840.10008.5.1.4.1.1.9.1.2"],
    ]
}
