import DICOMCore
import PACSClient

/// Storage classes by modality, keyword or UID, and behind a colon transfer syntaxes.
enum StorageClassProposals {
    private static let classes = UIDRegistry.storageClasses.filter { !UIDRegistry.isRetired($0.uid) }
    private static let syntaxes = UIDRegistry.transferSyntaxes.filter { !UIDRegistry.isRetired($0.uid) }

    /// What the word may become.
    static func proposals(_ typed: String) -> Proposals {
        if let colon = typed.firstIndex(of: ":") {
            let next = typed.index(after: colon)
            return ValueProposals.list(String(typed[next...])) { part in
                ValueProposals.matching(
                    self.syntaxes.map { Proposal($0.uid.string, detail: TransferSyntaxNames.short($0.uid)) },
                    part
                )
            }
            .shifted(by: typed[..<next].unicodeScalars.count)
        }
        if typed.first?.isNumber == true {
            return ValueProposals.matching(self.classes.map { Proposal($0.uid.string, detail: $0.name) }, typed)
        }
        let modalities = Modality.proposals(typed).all.filter { ContextProbe.isModality($0.text) }
        // Before a letter is typed the modalities say enough.
        guard !typed.isEmpty else { return Proposals(modalities) }
        let keywords = self.classes.map { entry in
            Proposal(ContextProbe.keyword(of: entry.name), label: entry.name, detail: entry.uid.string)
        }
        let fitting = keywords.filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }
        return Proposals(modalities + fitting)
    }
}
