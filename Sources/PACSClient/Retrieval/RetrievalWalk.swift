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
    /// The retrieval that it plans, within which a transient rejection is tried again; nil where it plans none.
    let retriever: Retriever?

    /// The final status of the last C-FIND that succeeded.
    private(set) var status: UInt16?
    /// Why the PACS refuses C-FIND, once it did so for good; it isn't asked again.
    private(set) var refusal: PACSError?
    /// Whether the PACS is asked for the size of images too; not any more where it refuses that.
    private var asksSize = true
    /// How many matches of the last C-FIND couldn't be read.
    private var unreadable = 0
    /// How many studies in a row it refused to list.
    private var refusalsInARow = 0
    /// Whether the PACS refuses to count objects that it doesn't list; it isn't asked again.
    private var refusesCounts = false

    init(connection: PACSConnection, model: QueryModel, retriever: Retriever? = nil) {
        self.connection = connection
        self.model = model
        self.retriever = retriever
    }

    /// Lists a study as far as the selection needs it.
    ///
    /// A PACS that refuses C-FIND gives an empty listing with a note; a network fault is thrown. One study that it can't
    /// list says nothing about the next; two in a row do.
    mutating func listing(of selection: StudySelection, modalities: [String]) async throws -> StudyListing {
        if let refusal = self.refusal { return Self.unknown(refusal) }
        do {
            let listing = try await self.ask(selection, modalities: modalities)
            self.refusalsInARow = 0
            return listing
        } catch {
            let error = PACSError(any: error, service: .find, target: self.connection.target)
            guard Self.isRefusal(error) else { throw error }
            self.refusalsInARow += 1
            if error.kind == .noAcceptedContext || self.refusalsInARow > 1 { self.refusal = error }
            return Self.unknown(error)
        }
    }

    /// The studies of a patient, for a patient-level retrieval.
    mutating func studies(ofPatient patientID: String) async throws -> [RetrievalTarget] {
        var identifier = DataSet(level: .study, patientID: patientID)
        identifier.set(.studyInstanceUID, "")
        identifier.set(.modalitiesInStudy, "")
        identifier.set(.studyDate, "")
        var seen: Set<UID> = []
        return try await self.find(identifier, isPatientRoot: true).compactMap { row in
            guard let study = row.key(.studyInstanceUID), seen.insert(study).inserted else { return nil }
            if let returned = row.string(.patientID), !returned.isEmpty, returned != patientID { return nil }
            var target = RetrievalTarget(
                patientID: patientID,
                study: study,
                modalities: row.strings(.modalitiesInStudy)
            )
            target.isListed = true
            target.date = row.string(.studyDate)
            return target
        }
    }

    /// How many objects the PACS says a study has, 0 where it doesn't list the study; nil where it gives no number.
    mutating func count(of selection: StudySelection) async throws -> Int? {
        var identifier = DataSet(level: .study, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        identifier.set(.numberOfStudyRelatedInstances, "")
        let rows = try await self.find(identifier).filter { $0.belongs(to: selection.study) }
        guard let row = rows.first else { return 0 }
        // Several rows of one study are none of its numbers.
        return rows.count == 1 ? row.count(.numberOfStudyRelatedInstances) : nil
    }

    /// How many objects the PACS says there are of what is planned of a study that it doesn't list; nil where it gives no
    /// number.
    ///
    /// A PACS that refuses to say is asked once; a network fault is thrown.
    mutating func count(of study: PlannedStudy) async throws -> Int? {
        guard !self.refusesCounts, self.refusal?.kind != .noAcceptedContext else { return nil }
        do {
            let isWhole = study.hints.series == nil && study.otherModalities.isEmpty
            if isWhole, let count = try await self.count(of: study.hints), count > 0 {
                return max(0, count - study.known)
            }
            return try await self.sum(of: study)
        } catch {
            let error = PACSError(any: error, service: .find, target: self.connection.target)
            guard Self.isRefusal(error) else { throw error }
            self.refusesCounts = true
            return nil
        }
    }

    /// The objects listed of a study and those that the PACS counts in its other series, which are all that it has where
    /// none was listed; nil where it doesn't count them.
    private mutating func sum(of study: PlannedStudy) async throws -> Int? {
        var identifier = DataSet(level: .series, patientID: self.patientID(study.hints))
        identifier.set(.studyInstanceUID, study.study.string)
        identifier.set(.seriesInstanceUID, "")
        identifier.set(.numberOfSeriesRelatedInstances, "")
        var counts: [UID: Int?] = [:]
        for row in try await self.find(identifier) where row.belongs(to: study.study) {
            guard let series = row.key(.seriesInstanceUID) else { return nil }
            counts.updateValue(row.count(.numberOfSeriesRelatedInstances), forKey: series)
        }
        guard study.content.isEmpty else {
            return RetrievalTotals.sum(study.content.map { $0.wanted?.count ?? counts[$0.uid] ?? nil })
        }
        return counts.isEmpty ? nil : RetrievalTotals.sum(Array(counts.values))
    }

    // MARK: The questions

    private mutating func ask(_ selection: StudySelection, modalities: [String]) async throws -> StudyListing {
        var listing = StudyListing(isComplete: selection.series == nil)
        var series: [StudyListing.Series]
        let named = modalities.isEmpty ? selection.series : nil
        if let named {
            series = named.map { StudyListing.Series(uid: $0.uid) }
        } else {
            series = try await self.series(of: selection)
            if series.isEmpty {
                if try await self.isAbsent(selection) { return StudyListing(absences: [.study(selection.study)]) }
                return StudyListing(series: nil, note: "the PACS lists no series of it")
            }
        }
        for index in series.indices where Self.isWanted(series[index], selection, modalities) {
            let isKnown = modalities.isEmpty || series[index].modality != nil
            let useless = try await self.list(&series[index], of: selection, asksModality: !isKnown)
            if useless > 0 {
                let matches = useless == 1 ? "1 match" : "\(useless) matches"
                listing.note =
                    "the PACS doesn't list all objects of it: \(matches) without a SOP Instance UID that can be read"
            }
        }
        listing.series = series
        if !selection.isListed {
            listing.absences = try await self.absences(selection, in: series, areAll: named == nil)
        }
        return listing
    }

    /// Whether a series may be what is wanted; one of unknown modality may.
    private static func isWanted(
        _ series: StudyListing.Series,
        _ selection: StudySelection,
        _ modalities: [String]
    ) -> Bool {
        if let named = selection.series, !named.contains(where: { $0.uid == series.uid }) { return false }
        return modalities.isEmpty || series.modality.map { modalities.contains($0.uppercased()) } ?? true
    }

    // MARK: What isn't there

    /// Whether the PACS, which lists no series of a study that was typed, doesn't list the study either.
    private mutating func isAbsent(_ selection: StudySelection) async throws -> Bool {
        if selection.isListed { return false }
        var identifier = DataSet(level: .study, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        return try await !self.find(identifier).contains { $0.belongs(to: selection.study) }
    }

    /// The series and objects that were typed and that the PACS doesn't list; `areAll` says that the series are all that
    /// it has of the study.
    private mutating func absences(
        _ selection: StudySelection,
        in series: [StudyListing.Series],
        areAll: Bool
    ) async throws -> [Absence] {
        var absences: [Absence] = []
        var listed = areAll ? Set(series.map(\.uid)) : nil
        for named in selection.series ?? [] {
            if let instances = series.first(where: { $0.uid == named.uid })?.instances {
                let known = Set(instances.map(\.uid))
                absences += (named.instances ?? []).filter { !known.contains($0) }
                    .map { .instance($0, series: named.uid, study: selection.study) }
                continue
            }
            if listed == nil { listed = Set(try await self.series(of: selection).map(\.uid)) }
            if listed?.isEmpty == true {
                // A PACS that keeps no series level says nothing about this series.
                guard try await self.isAbsent(selection) else { return [] }
                return [.study(selection.study)]
            }
            if listed?.contains(named.uid) == false { absences.append(.series(named.uid, study: selection.study)) }
        }
        return absences
    }

    // MARK: The lists

    private mutating func series(of selection: StudySelection) async throws -> [StudyListing.Series] {
        var identifier = DataSet(level: .series, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        identifier.set(.seriesInstanceUID, "")
        identifier.set(.modality, "")
        var seen: Set<UID> = []
        var series: [StudyListing.Series] = []
        let rows = try await self.find(identifier).filter { $0.belongs(to: selection.study) }
        var useless = self.unreadable
        for row in rows {
            guard let uid = row.key(.seriesInstanceUID) else {
                useless += 1
                continue
            }
            guard seen.insert(uid).inserted else { continue }
            let modality = row.string(.modality)
            series.append(StudyListing.Series(uid: uid, modality: modality?.isEmpty == false ? modality : nil))
        }
        guard useless == 0 || series.isEmpty else {
            // A list with a hole in it must not pass for the whole.
            throw PACSError(
                FailureFacts(.dimseFailure, service: .find, status: self.status),
                "\(useless) of \(rows.count + self.unreadable) matches "
                    + "\(useless == 1 ? "has" : "have") no Series Instance UID that can be read"
            )
        }
        return series
    }

    /// Lists the objects of a series, and where that is asked what modality it is.
    ///
    /// No objects say that the PACS doesn't keep the image level, not that the series is empty. Gives how many matches are
    /// of no use; with one the list isn't whole, and counts as none.
    private mutating func list(
        _ series: inout StudyListing.Series,
        of selection: StudySelection,
        asksModality: Bool
    ) async throws -> Int {
        var identifier = DataSet(level: .image, patientID: self.patientID(selection))
        identifier.set(.studyInstanceUID, selection.study.string)
        identifier.set(.seriesInstanceUID, series.uid.string)
        identifier.set(.sopInstanceUID, "")
        identifier.set(.sopClassUID, "")
        if asksModality { identifier.set(.modality, "") }
        var seen: Set<UID> = []
        var modality: String?
        var instances: [StudyListing.Instance] = []
        let rows = try await self.findWithSize(identifier)
        var useless = self.unreadable
        for row in rows {
            if let returned = row.uid(.seriesInstanceUID), returned != series.uid { continue }
            guard row.belongs(to: selection.study) else { continue }
            guard let uid = row.key(.sopInstanceUID) else {
                useless += 1
                continue
            }
            guard seen.insert(uid).inserted else { continue }
            instances.append(
                StudyListing.Instance(uid: uid, sopClass: row.uid(.sopClassUID), bytes: row.pixelBytes)
            )
            if modality == nil, let told = row.string(.modality), !told.isEmpty { modality = told }
        }
        series.instances = instances.isEmpty || useless > 0 ? nil : instances
        if asksModality { series.modality = modality ?? StorageContexts.modality(of: instances.map(\.sopClass)) }
        return instances.isEmpty ? 0 : useless
    }

    /// Asks for objects with what their pixels take; without that where the PACS takes no such keys.
    private mutating func findWithSize(_ identifier: DataSet) async throws -> [DataSet] {
        guard self.asksSize else { return try await self.find(identifier) }
        var wider = identifier
        for tag in Self.sizeKeys { wider.set(tag, "") }
        do {
            return try await self.find(wider)
        } catch let error as PACSError where error.facts.status == 0xA900 {
            self.asksSize = false
            return try await self.find(identifier)
        }
    }

    private static let sizeKeys: [Tag] = [.samplesPerPixel, .numberOfFrames, .rows, .columns, .bitsAllocated]

    /// The Patient ID that is a key below the patient level under the patient root only.
    private func patientID(_ selection: StudySelection) -> String? {
        self.model == .patientRoot ? selection.patientID : nil
    }

    private mutating func find(_ identifier: DataSet, isPatientRoot: Bool = false) async throws -> [DataSet] {
        let sopClass = isPatientRoot ? QueryModel.patientRoot.sopClass(.find) : self.model.sopClass(.find)
        let (reply, rows, unreadable) = try await self.withAssociation { association in
            var rows: [DataSet] = []
            var unreadable = 0
            let reply = try await association.find(sopClass, identifier: identifier) { matches in
                for match in matches {
                    guard let row = try? DataSetReader(syntax: match.syntax).read(match.bytes) else {
                        unreadable += 1
                        continue
                    }
                    rows.append(row)
                }
                return .more
            }
            return (reply, rows, unreadable)
        }
        self.unreadable = unreadable
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

    /// Runs a body on the kept association; within a retrieval a transient rejection isn't the end.
    private func withAssociation<R>(_ body: (Association) async throws -> R) async throws -> R {
        guard let retriever = self.retriever else { return try await self.connection.withQueryAssociation(body) }
        return try await retriever.despiteRejections { () async -> Result<R, any Error> in
            do {
                return .success(try await self.connection.withQueryAssociation(body))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    // MARK: Refusals

    /// Whether the PACS, though reachable, doesn't answer C-FIND.
    private static func isRefusal(_ error: PACSError) -> Bool {
        [.dimseFailure, .noAcceptedContext, .associationAborted, .connectionLost].contains(error.kind)
    }

    private static func unknown(_ refusal: PACSError) -> StudyListing {
        StudyListing(series: nil, refusal: refusal, note: "the PACS doesn't list its objects (\(refusal.message))")
    }
}

extension DataSet {
    /// The UID that a row is asked for by; nil where it can't be one, as `*`, which would ask for everything.
    fileprivate func key(_ tag: Tag) -> UID? {
        self.uid(tag).flatMap { QueryKey(tag, $0.string).isSingleValue ? $0 : nil }
    }

    /// How many there are by the PACS's word; nil where it gives no number of objects that there can be (an IS has no
    /// more than 2^31 - 1, PS3.5 §6.2).
    fileprivate func count(_ tag: Tag) -> Int? {
        self.integer(tag).flatMap { (1...Int(Int32.max)).contains($0) ? $0 : nil }
    }

    /// What the pixels take when they aren't compressed; nil where the PACS doesn't say.
    fileprivate var pixelBytes: Int? {
        guard let rows = self.integer(.rows), let columns = self.integer(.columns),
            let bits = self.integer(.bitsAllocated), rows > 0, columns > 0, bits > 0
        else { return nil }
        let factors = [columns, self.integer(.numberOfFrames) ?? 1, self.integer(.samplesPerPixel) ?? 1, bits]
        var product = rows
        for factor in factors {
            let (next, overflow) = product.multipliedReportingOverflow(by: max(1, factor))
            guard !overflow else { return nil }
            product = next
        }
        // More than an object can have is no size.
        return product / 8 <= Self.largestObject ? product / 8 : nil
    }

    /// A terabyte: no sum over all objects of an archive overflows.
    private static let largestObject = 1 << 40

    /// Whether a row is of this study; a row that doesn't say is taken as such.
    fileprivate func belongs(to study: UID) -> Bool {
        self.uid(.studyInstanceUID).map { $0 == study } ?? true
    }
}
