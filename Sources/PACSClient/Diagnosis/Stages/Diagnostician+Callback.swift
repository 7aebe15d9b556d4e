import DICOMCore
import DICOMQuery

/// The last layer: whether the PACS can deliver to this computer.
extension Diagnostician {
    mutating func callBack() async throws -> StageFinding {
        guard self.options.callback else {
            return .skipped("not asked for; 'diagnose --callback' has the PACS send one object here")
        }
        let connection = PACSConnection(target: self.target, settings: self.settings)
        do {
            let finding = try await self.callBack(connection)
            await connection.release()
            return finding
        } catch let error as PACSError where error.kind != .interrupted {
            await connection.release()
            return .failed(error.completed(by: self.target))
        } catch {
            await connection.release()
            throw error
        }
    }

    private mutating func callBack(_ connection: PACSConnection) async throws -> StageFinding {
        let choice = CallbackChoice(connection: connection, model: self.settings.model)
        guard let object = try await choice.smallestObject() else {
            return .skipped("the PACS lists no object that could be asked for")
        }
        let (kind, name) = Self.name(object)
        self.onNotice("callback: the PACS will be asked to send the \(name)")
        let asked = ContinuousClock.now
        try await self.surroundings.confirm("This has the PACS send one \(kind) to this computer")
        self.thinking = asked.duration(to: .now)
        if let study = object.study { try await self.surroundings.beginTransfer(study) }
        let isTemporary = !self.options.keep && self.surroundings.scp == nil
        let folder = isTemporary ? try TemporaryFolder() : nil
        defer { folder?.remove() }
        let scp = try await self.listener(output: folder?.path ?? self.settings.output)
        let retriever = Retriever(
            connection: connection,
            scp: scp,
            settings: self.settings,
            site: self.site,
            onNotice: self.onNotice
        )
        var request = RetrievalRequest(
            targets: [object],
            method: .move(destination: nil),
            model: self.settings.model
        )
        request.refetch = true
        let outcome = await retriever.run(request)
        let delivery = await scp.log(AssociationLog.capacity).last { $0.objects > 0 }
        if self.surroundings.scp == nil { await scp.stop() }
        try Task.checkCancellation()
        let isKept = self.options.keep
        if !isKept, folder == nil { for file in outcome.files { TemporaryFolder.removeFile(file) } }
        return CallbackFinding(
            asked: "C-MOVE of the \(name) to '\(scp.aeTitle)'",
            // Nobody knows how many objects a series has whose objects the PACS doesn't list; what counts is that some came.
            error: outcome.error?.kind == .unknownTotal ? nil : outcome.error?.completed(by: self.target),
            warnings: outcome.warnings,
            delivery: delivery,
            kept: isKept ? scp.directory : nil,
            isNew: !outcome.files.isEmpty
        ).finding
    }

    /// What is asked for: its kind, and its kind with its UIDs.
    private static func name(_ target: RetrievalTarget) -> (kind: String, name: String) {
        let study = "study \(target.study?.string ?? "")"
        if let sop = target.sop { return ("object", "object \(sop) of \(study)") }
        if let series = target.series { return ("series", "series \(series) of \(study)") }
        return ("study", study)
    }

    /// The session's SCP, else one for this object.
    private func listener(output: String) async throws(PACSError) -> LocalSCP {
        if let scp = self.surroundings.scp { return scp }
        var settings = self.settings
        settings.output = output
        let scp = try await LocalSCP.start(
            settings: settings,
            site: self.site,
            makesDirectory: false,
            onNotice: self.onNotice
        )
        self.surroundings.onListening(scp)
        return scp
    }

    private var site: LocalSCP.Site {
        LocalSCP.Site(
            facing: self.facing,
            pacsHost: self.target.host,
            knownTitles: self.surroundings.knownTitles
        )
    }
}

/// Looks for one small object that the PACS can be asked to send.
struct CallbackChoice {
    let connection: PACSConnection
    let model: QueryModel

    /// So many rows of each level are looked at.
    private static let sample = 25

    /// The smallest object of the smallest of some studies, or the series or study where the PACS refuses to list what is
    /// in it; nil when the PACS lists none.
    func smallestObject() async throws(PACSError) -> RetrievalTarget? {
        guard let study = try await self.study(), let uid = study.studyInstanceUID else { return nil }
        let keys = self.model.uniqueKeys(patientID: study.patientID ?? "", study: uid)
        let whole = RetrievalTarget(patientID: study.patientID, study: uid)
        guard let series = try await self.listed(.series, keys) else { return whole }
        guard let one = Self.smallest(series, .numberOfSeriesRelatedInstances), let seriesUID = one.seriesInstanceUID
        else { return nil }
        guard let images = try await self.listed(.image, keys + [QueryKey(.seriesInstanceUID, seriesUID.string)])
        else { return RetrievalTarget(patientID: study.patientID, study: uid, series: seriesUID) }
        guard let image = images.min(by: { Self.size($0) < Self.size($1) }), let sop = image.sopInstanceUID else {
            return nil
        }
        let sopClasses = [image.uid(.sopClassUID)].compactMap(\.self)
        return RetrievalTarget(
            patientID: study.patientID,
            study: uid,
            series: seriesUID,
            sop: sop,
            sopClasses: sopClasses
        )
    }

    /// Recent studies are asked for first: a PACS may refuse to list everything.
    private func study() async throws(PACSError) -> QueryRow? {
        let today = DICOMDate.today
        for days in [7, 365, nil] {
            let dates = days.map { DateRange(from: today.adding(days: -$0), through: nil) }
            let rows = try await self.rows(.study, [], dates: dates)
            if let study = Self.smallest(rows, .numberOfStudyRelatedInstances) { return study }
        }
        return nil
    }

    /// The rows of a level below the study's; nil where the PACS refuses to list it, which says nothing about delivery.
    private func listed(_ level: QueryLevel, _ keys: [QueryKey]) async throws(PACSError) -> [QueryRow]? {
        do throws(PACSError) {
            return try await self.rows(level, keys)
        } catch {
            guard error.kind == .dimseFailure else { throw error }
            return nil
        }
    }

    private func rows(
        _ level: QueryLevel,
        _ keys: [QueryKey],
        dates: DateRange? = nil
    ) async throws(PACSError) -> [QueryRow] {
        let request = QueryRequest(
            level: level,
            model: self.model,
            keys: keys,
            returnKeys: level == .image
                ? [.rows, .columns, Tag(0x0028, 0x0100), Tag(0x0028, 0x0002)].map { TagPath($0) } : [],
            dates: dates,
            limit: Self.sample
        )
        return try await self.connection.find(request).rows.filter(\.mismatch.isEmpty)
    }

    private static func smallest(_ rows: [QueryRow], _ count: Tag) -> QueryRow? {
        rows.min { Self.number($0, count) < Self.number($1, count) }
    }

    /// A number of objects; rows without one, or with none, come last.
    private static func number(_ row: QueryRow, _ tag: Tag) -> Int {
        let number = row.text(tag).flatMap { Int($0) } ?? .max
        return number > 0 ? number : .max
    }

    /// The size of an image's pixels, as far as the PACS tells; unknown sizes come last.
    private static func size(_ row: QueryRow) -> Double {
        func value(_ tag: Tag) -> Double? { row.text(tag).flatMap { Double($0) } }
        guard let rows = value(.rows), let columns = value(.columns) else { return .infinity }
        let frames = max(1, value(.numberOfFrames) ?? 1)
        return rows * columns * frames * (value(Tag(0x0028, 0x0100)) ?? 16) * (value(Tag(0x0028, 0x0002)) ?? 1)
    }
}
