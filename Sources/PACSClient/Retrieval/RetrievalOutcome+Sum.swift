import DICOMCore
import DICOMWire

extension StudyVerdict {
    /// Takes back objects that are gone.
    fileprivate mutating func takeBack(_ count: Int, _ cause: RetrievalCause) {
        self.received? -= count
        self.here -= count
        self.failed? += count
        self.hasMissing = true
        self.cause = cause
    }
}

/// A retrieval that is carried out a portion after the other.
extension RetrievalOutcome {
    /// So many verdicts, paths and warnings are kept; of more the memory would fill, and nobody would read them.
    private static let listLimit = 10_000

    /// Adds what a further portion came to.
    ///
    /// Of very many studies those that are complete are only counted.
    package mutating func add(_ portion: RetrievalOutcome) {
        self.judgement.add(portion.judgement)
        let (word, cause) = self.judgement.result
        self.word = portion.word == .dryRun ? .dryRun : word
        self.stop = portion.stop
        self.status = DIMSEStatus.worst([self.status, portion.status].compactMap(\.self))
        self.directory = self.directory ?? portion.directory
        self.totals.add(portion.totals)
        self.unexpected += portion.unexpected
        self.isByGet = self.isByGet && portion.isByGet
        self.plannedBytes = RetrievalTotals.sum([self.plannedBytes, portion.plannedBytes])
        if let more = portion.leftOut {
            let before = self.leftOut ?? LeftOut(studies: 0, objects: 0)
            self.leftOut = LeftOut(
                studies: RetrievalTotals.sum([before.studies, more.studies]),
                objects: before.objects + more.objects
            )
        }
        self.job = self.job ?? portion.job
        self.destination = portion.destination ?? self.destination
        for study in portion.studies { self.add(study) }
        self.files += portion.files.prefix(max(0, Self.listLimit - self.files.count))
        for warning in portion.warnings where self.warnings.count < Self.listLimit {
            if !self.warnings.contains(warning) { self.warnings.append(warning) }
        }
        // A plan's failure is in no verdict's judgement, so that one from before is kept.
        let earlier = portion.word == .dryRun ? self.error : nil
        self.error =
            cause.map {
                PACSError($0, of: self, destination: self.destination?.title, port: self.destination?.port)
            } ?? earlier
        // What ended the portion before anything was asked for has no verdicts.
        guard cause == nil || portion.studies.isEmpty, let error = portion.error else { return }
        if portion.word == .dryRun { self.fail(error) } else { self.end(by: error) }
    }

    /// Makes it one that a failure outside of its studies has ended before it was through.
    ///
    /// What of it is here and what is behind it make it partial, unless it was interrupted or the fault is local.
    package mutating func end(by error: PACSError) {
        self.ending = error
        switch error.exit {
        case 130: self.end(by: .interrupted)
        case 5: self.end(by: .local(error))
        default: self.end(by: .failed(error))
        }
    }

    private mutating func end(by cause: RetrievalCause) {
        self.stop = cause
        // What the user didn't agree to isn't missing.
        if case .failed(let error) = cause, error.exit == 2 { return self.fail(error) }
        self.judgement.end(by: cause)
        self.judge()
    }

    /// Says what the verdicts come to.
    private mutating func judge() {
        let (word, cause) = self.judgement.result
        self.word = word
        self.error = cause.map {
            PACSError($0, of: self, destination: self.destination?.title, port: self.destination?.port)
        }
    }

    /// Takes back objects that studies had and that are gone, and makes it a failure of this side.
    mutating func takeBack(_ gone: [UID: Int], _ error: PACSError) {
        var changed: [StudyVerdict] = []
        for index in self.studies.indices {
            guard let count = gone[self.studies[index].study] else { continue }
            self.studies[index].takeBack(count, .local(error))
            changed.append(self.studies[index])
            self.totals.received? -= count
            self.totals.here -= count
            self.totals.failed? += count
        }
        self.judgement.add(Judgement(of: changed))
        self.end(by: error)
    }

    /// Takes out the studies that another run of pacsh was fetching, so that they can be looked at in the end; gives them.
    package mutating func setAsideElsewhere() -> Set<UID> {
        let aside = Set(self.studies.filter(\.isElsewhere).map(\.study))
        guard !aside.isEmpty, !self.isCutShort else { return [] }
        self.studies.removeAll(where: \.isElsewhere)
        self.totals = RetrievalTotals(of: self.studies, bytes: self.totals.bytes)
        self.judgement = Judgement(of: self.studies)
        self.judge()
        return aside
    }

    private mutating func add(_ study: StudyVerdict) {
        let isBeyond = self.studies.count >= Self.listLimit
        if isBeyond, !study.isComplete, let place = self.studies.firstIndex(where: \.isComplete) {
            self.studies.remove(at: place)
            self.studies.append(study)
            self.unlisted += 1
        } else if isBeyond {
            self.unlisted += 1
            if !study.isComplete { self.unlistedIncomplete += 1 }
        } else {
            self.studies.append(study)
        }
    }

    /// Makes it one that was ended before its rest was planned, so that nobody knows how much that is.
    ///
    /// It isn't complete, even where all is here that was asked for.
    package mutating func leaveRestUnknown() {
        self.totals.expected = nil
        self.totals.failed = nil
        if let stop = self.stop { self.end(by: stop) }
    }

    /// Makes it one that a cap has ended, with more behind it that nobody has counted.
    package mutating func leaveOutRest() {
        self.leftOut = LeftOut(studies: nil, objects: self.leftOut?.objects ?? 0)
    }

    /// Counts studies that an earlier run had found or made complete.
    package mutating func count(complete studies: Int, objects: Int) {
        self.unlisted += studies
        self.totals.skipped += objects
        self.totals.here += objects
        self.totals.found? += objects
        self.totals.expected? += objects
    }
}
