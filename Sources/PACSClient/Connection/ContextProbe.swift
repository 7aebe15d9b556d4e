import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// What `contexts --probe` tries: pairs of storage class and transfer syntax, each in a context of its own.
package struct ContextProbe: Sendable {
    /// The pairs in the order in which they are proposed.
    package let pairs: [(sopClass: UID, syntax: UID)]

    /// The usual classes in every syntax that they are stored in.
    package init() {
        self.init(StorageContexts.usualClasses)
    }

    private init(_ classes: [UID], syntaxes: [UID] = []) {
        self.pairs = classes.flatMap { uid in
            (syntaxes.isEmpty ? StorageContexts.syntaxes(for: uid) : syntaxes).map { (uid, $0) }
        }
    }

    /// Reads `SOP[:SYNTAX,…]`: UIDs, words of their registered names, or a modality for the classes it usually has.
    package init(parsing text: String) throws(PACSError) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let classes = try Self.classes(parts.first ?? "")
        var syntaxes: [UID] = []
        if parts.count > 1 {
            for word in parts[1].split(separator: ",") {
                syntaxes.append(try Self.one(String(word), kind: .transferSyntax, "a transfer syntax"))
            }
            if syntaxes.isEmpty { throw .usage("no transfer syntax stands behind the colon") }
        }
        self.init(classes, syntaxes: syntaxes)
    }

    /// Whether a word names the classes that series of a modality usually consist of.
    package static func isModality(_ word: String) -> Bool { !StorageContexts.classes(modality: word).isEmpty }

    /// A registered name as one word, as PS3.6 has its keywords: `CTImageStorage`.
    package static func keyword(of name: String) -> String { name.filter { $0.isLetter || $0.isNumber } }

    private static func classes(_ word: String) throws(PACSError) -> [UID] {
        let usual = StorageContexts.classes(modality: word)
        if !usual.isEmpty { return usual }
        return [try self.one(word, kind: .sopClass, "a storage class")]
    }

    private static func one(
        _ word: String,
        kind: UIDRegistry.Kind,
        _ what: String
    ) throws(PACSError) -> UID {
        let uid = UID(word)
        if word.contains("."), uid.isValid { return uid }
        let all = kind == .sopClass ? UIDRegistry.storageClasses : UIDRegistry.transferSyntaxes
        if let named = all.first(where: { Self.keyword(of: $0.name).lowercased() == word.lowercased() }) {
            return named.uid
        }
        let found = UIDRegistry.entries(matching: word, limit: 1000).filter { entry in
            UIDRegistry.kind(of: entry.uid) == kind && (kind != .sopClass || UIDRegistry.isStorage(entry.uid))
        }
        // The whole name wins over a part of others, and what is in use over what is retired.
        let current = found.filter { !UIDRegistry.isRetired($0.uid) }
        if let exact = found.first(where: { $0.name.lowercased() == word.lowercased() }) { return exact.uid }
        if let only = (current.isEmpty ? found : current).first, max(1, current.count) == 1 { return only.uid }
        throw .usage(
            found.isEmpty
                ? "'\(printable(word))' is neither a UID nor in the name of \(what)"
                : "'\(printable(word))' may be \(current.prefix(4).map(\.name).joined(separator: ", "))",
            remedy: "a UID or a modality (NM, CT) names it exactly"
        )
    }
}

extension PACSConnection {
    /// Tries what may be agreed on for the queries of both models by extended negotiation, on an association of its own.
    package func probeOptions() async throws(PACSError) -> ContextsReport {
        let target = self.target
        let all: QueryOptions = [.relational, .combinedDateTime, .fuzzy, .timezone]
        return try await self.withTrial(target, service: .association, proposing: all) {
            ContextsReport($0, target: target)
        }
    }

    /// Tries storage classes and transfer syntaxes as a C-GET would propose them, on associations of their own.
    ///
    /// We are proposed as the receiver (SCP) only: nothing is ever sent to the PACS.
    package func probe(_ probe: ContextProbe) async throws(PACSError) -> [ContextsReport] {
        let syntaxes = [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid]
        var reports: [ContextsReport] = []
        var rest = probe.pairs[...]
        while !rest.isEmpty {
            let pairs = rest.prefix(StorageContexts.maximumPairs)
            rest = rest.dropFirst(StorageContexts.maximumPairs)
            var contexts = [
                ProposedPresentationContext(
                    id: 1,
                    abstractSyntax: self.settings.model.sopClass(.get),
                    transferSyntaxes: syntaxes
                )
            ]
            for (index, pair) in pairs.enumerated() {
                contexts.append(
                    ProposedPresentationContext(
                        id: UInt8(2 * index + 3),
                        abstractSyntax: pair.sopClass,
                        transferSyntaxes: [pair.syntax]
                    )
                )
            }
            let roles = Set(pairs.map(\.sopClass)).sorted().map {
                RoleSelection(sopClassUID: $0, scuRole: false, scpRole: true)
            }
            let target = self.target
            do {
                reports.append(
                    try await withAssociation(self.parameters(contexts: contexts, roles: roles)) {
                        ContextsReport($0, target: target)
                    }
                )
            } catch {
                throw PACSError(any: error, service: .association, target: target)
            }
        }
        return reports
    }
}
