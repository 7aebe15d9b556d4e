import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// Asks the PACS what a study consists of: series first, then the objects of each series that is wanted.
///
/// Hierarchical C-FINDs over the kept query association; they give the exact SOP Instance UIDs to expect. Their rows
/// are matched by UID, since a PACS may answer with one row for each object or with rows of other studies.
struct RetrievalWalk: Sendable {
    let connection: PACSConnection
    let model: QueryModel

    /// The final status of the last C-FIND that succeeded.
    private(set) var status: UInt16?
    /// Why the PACS refuses C-FIND, once it did; it isn't asked again.
    private(set) var refusal: PACSError?

    init(connection: PACSConnection, model: QueryModel) {
        self.connection = connection
        self.model = model
    }

    /// Lists a study as far as the selection needs it.
    ///
    /// A PACS that refuses C-FIND gives an empty listing with a note; a network fault is thrown.
    mutating func listing(of selection: StudySelection, modalities: [String]) async throws -> StudyListing {
        if let refusal = self.refusal { return Self.unknown(refusal) }
        do {
            return try await self.ask(selection, modalities: modalities)
        } catch {
            let error = PACSError(any: error, service: .find, target: self.connection.target)
            guard Self.isRefusal(error) else { throw error }
            self.refusal = error
            return Self.unknown(error)
        }
    }

    /// The studies of a patient, for a patient-level retrieval.
    mutating func studies(ofPatient patientID: String) async throws -> [RetrievalTarget] {
        var identifier = DataSet(level: .study, patientID: patientID)
        identifier.set(.studyInstanceUID, "")
        identifier.set(.modalitiesInStudy, "")
        var seen: Set<UID> = []
        return try await self.find(identifier, isPatientRoot: true).compactMap { row in
            guard let study = row.key(.studyInstanceUID), seen.insert(study).inserted else { return nil }
            if let returned = row.string(.patientID), !returned.isEmpty, returned != patientID { return nil }
            return RetrievalTarget(
                patientID: patientID,
                study: study,
                modalities: row.strings(.modalitiesInStudy)
            )
        }
    }

    // MARK: The questions

    private mutating func ask(_ selection: StudySelection, modalities: [String]) async throws -> StudyListing {
        var series: [StudyListing.Series]
        if let named = selection.series, modalities.isEmpty {
            series = named.map { StudyListing.Series(uid: $0.uid) }
        } else {
            series = try await self.series(of: selection)
            if series.isEmpty { return StudyListing(series: nil, note: "the PACS lists no series of it") }
        }
        for index in series.indices where Self.isWanted(series[index], selection, modalities) {
            series[index].instances = try await self.instances(of: series[index].uid, selection)
            // An empty list says that the PACS doesn't keep the image level, not that the series is empty.
            if series[index].instances?.isEmpty == true { series[index].instances = nil }
        }
        return StudyListing(series: series, isComplete: selection.series == nil)
    }

    private static func isWanted(
        _ series: StudyListing.Series,
        _ selection: StudySelection,
        _ modalities: [String]
    ) -> Bool {
        if let named = selection.series, !named.contains(where: { $0.uid == series.uid }) { return false }
        return modalities.isEmpty || modalities.contains(series.modality?.uppercased() ?? "?")
    }

    private mutating func series(of selection: StudySelection) async throws -> [StudyListing.Series] {
        var identifier = DataSet(level: .series, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        identifier.set(.seriesInstanceUID, "")
        identifier.set(.modality, "")
        var seen: Set<UID> = []
        return try await self.find(identifier).compactMap { row in
            guard row.belongs(to: selection.study), let uid = row.key(.seriesInstanceUID), seen.insert(uid).inserted
            else { return nil }
            let modality = row.string(.modality)
            return StudyListing.Series(uid: uid, modality: modality?.isEmpty == false ? modality : nil)
        }
    }

    private mutating func instances(
        of series: UID,
        _ selection: StudySelection
    ) async throws -> [StudyListing.Instance] {
        var identifier = DataSet(level: .image, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        identifier.set(.seriesInstanceUID, series.string)
        identifier.set(.sopInstanceUID, "")
        identifier.set(.sopClassUID, "")
        var seen: Set<UID> = []
        return try await self.find(identifier).compactMap { row in
            guard row.belongs(to: selection.study), let uid = row.key(.sopInstanceUID) else { return nil }
            if let returned = row.uid(.seriesInstanceUID), returned != series { return nil }
            guard seen.insert(uid).inserted else { return nil }
            return StudyListing.Instance(uid: uid, sopClass: row.uid(.sopClassUID))
        }
    }

    /// The Patient ID that is a key below the patient level under the patient root only.
    private func patientID(_ selection: StudySelection) -> String? {
        self.model == .patientRoot ? selection.patientID : nil
    }

    private mutating func find(_ identifier: DataSet, isPatientRoot: Bool = false) async throws -> [DataSet] {
        let sopClass = isPatientRoot ? QueryModel.patientRoot.sopClass(.find) : self.model.sopClass(.find)
        let (reply, rows) = try await self.connection.withQueryAssociation { association in
            // A row that can't be read is left out.
            var rows: [DataSet] = []
            let reply = try await association.find(sopClass, identifier: identifier) { matches in
                rows += matches.compactMap { try? DataSetReader(syntax: $0.syntax).read($0.bytes) }
                return .more
            }
            return (reply, rows)
        }
        guard reply.status.category == .success else {
            let text = "\(reply.status.hex) \(reply.status.name(service: .find))"
            throw PACSError(
                FailureFacts(.dimseFailure, service: .find, status: reply.status.code),
                "the C-FIND ended with \(text)"
            )
        }
        self.status = reply.status.code
        return rows
    }

    // MARK: Refusals

    /// Whether the PACS, though reachable, doesn't answer C-FIND.
    private static func isRefusal(_ error: PACSError) -> Bool {
        [.dimseFailure, .noAcceptedContext, .associationAborted, .connectionLost].contains(error.kind)
    }

    private static func unknown(_ refusal: PACSError) -> StudyListing {
        StudyListing(series: nil, note: "the PACS doesn't list its objects (\(refusal.message))")
    }
}

extension DataSet {
    /// The UID that a row is asked for by; nil where it can't be one, as `*`, which would ask for everything.
    fileprivate func key(_ tag: Tag) -> UID? {
        self.uid(tag).flatMap { QueryKey(tag, $0.string).isSingleValue ? $0 : nil }
    }

    /// Whether a row is of this study; a row that doesn't say is taken as such.
    fileprivate func belongs(to study: UID) -> Bool {
        self.uid(.studyInstanceUID).map { $0 == study } ?? true
    }
}
