import DICOMArchive
import DICOMCore
import DICOMQuery
import SystemIO

/// Asks the PACS what a selection consists of, looks what is here of it, and makes the plan.
struct RetrievalSurvey {
    let retriever: Retriever
    /// Gets what is asked for, in words.
    let onProgress: @Sendable (String) -> Void

    /// Plans a request, or with `known` what is left of one that was planned before: the PACS is asked only for what
    /// isn't known since then.
    func plan(_ request: RetrievalRequest, resuming known: [JournalStudy]? = nil) async throws -> RetrievalPlan {
        let directory = try self.directory(for: request)
        let archive = try directory.map(self.reader)
        defer { archive?.close() }
        var walk = RetrievalWalk(
            connection: self.retriever.connection,
            model: request.model,
            retriever: self.retriever
        )
        let targets = try await self.expand(request.targets, &walk)
        if request.model == .patientRoot, targets.contains(where: { $0.patientID?.isEmpty != false }) {
            throw PACSError.usage("under the patient root a retrieval needs the Patient ID: --id ID")
        }
        let known = known?.filter { request.shard?.contains($0.uid) ?? true }
        var selections =
            known?.map(\.selection)
            ?? StudySelection.merging(targets).filter { request.shard?.contains($0.study) ?? true }
        if known == nil { request.order.sort(&selections) }
        let chosen = selections.prefix(request.maximumStudies ?? selections.count)
        var planner = RetrievalPlanner(
            modalities: request.modalities.map { $0.uppercased() },
            maximumImages: request.maximumImages,
            refetch: request.refetch || (archive == nil && known == nil && self.retriever.destination == nil)
        )
        let before = await self.knownBefore(request, chosen.map(\.study), directory)
        var studies: [PlannedStudy] = []
        var silence: PACSError?
        var status = walk.status
        for (index, selection) in chosen.enumerated() {
            try Task.checkCancellation()
            if planner.isExhausted { break }
            let listing: StudyListing
            if let planned = known?[index].listing {
                listing = planned
            } else {
                let place = chosen.count > 1 ? "study \(index + 1) of \(chosen.count)" : "the study"
                self.onProgress("asking for the objects of \(place)")
                listing = try await walk.listing(of: selection, modalities: planner.modalities)
                status = walk.status
            }
            var here = archive?.here(selection) ?? known?[index].sentElsewhere ?? []
            if !request.refetch, let there = await self.there(selection, listing) {
                do { here = try there.get() } catch { silence = silence ?? error }
            }
            let known = before?.objects(ofStudy: selection.study) ?? []
            var study = planner.plan(selection, listing: listing, here: here, known: known)
            if study.expected == nil, let fault = Self.fault(request, listing) {
                if walk.refusal != nil { throw fault }
                study.leave(because: fault)
            }
            if study.expected == nil, study.absence == nil { study.counted = try await walk.count(of: study) }
            studies.append(study)
        }
        var plan = RetrievalPlan(studies: studies, studiesLeftOut: selections.count - studies.count)
        plan.isExpanded = request.targets.contains { $0.level == .patient }
        plan.status = status
        plan.directory = directory
        plan.freeBytes = directory.flatMap { FreeSpace.at($0)?.available }
        if request.method == .move(destination: nil) { plan.warnings += self.addressWarnings }
        plan.warnings += directory.flatMap(self.exposure).map { [$0] } ?? []
        plan.warnings += (before?.faults ?? []).map { "\($0.message); what only it knows is fetched again" }
        plan.warnings += Self.warnings(of: studies)
        if let silence, case .move(let title?) = request.method {
            plan.warnings.append(
                "\(title) doesn't say what it has (\(silence.message)), so nothing is left out for being there"
            )
        }
        if let directory, let bytes = plan.wantedBytes, let spare = Archive.spareSpace(at: directory), bytes > spare {
            plan.warnings.append(
                "about \(Magnitude.bytes(bytes)) will come, and \(directory) takes \(Magnitude.bytes(max(0, spare))) "
                    + "before its reserve is touched"
            )
        }
        plan.emptiness = Self.emptiness(plan, request)
        return plan
    }

    /// What is odd about the studies of a plan, each in a sentence: of which study it is, or of how many.
    private static func warnings(of studies: [PlannedStudy]) -> [String] {
        var owners: [String: [UID]] = [:]
        for study in studies { for note in Set(study.notes) { owners[note, default: []].append(study.study) } }
        return owners.map { note, owners in
            let isTold = studies.count == 1 || note.contains(owners[0].string)
            let whose = owners.count == 1 ? owners[0].string : Magnitude.count(owners.count, "study")
            return isTold ? note : "\(whose): \(note)"
        }
        .sorted()
    }

    /// What the destination has of a study; nil where nobody asks it, or nobody knows what the study consists of.
    private func there(_ selection: StudySelection, _ listing: StudyListing) async -> Result<Set<UID>, PACSError>? {
        guard let destination = self.retriever.destination, let series = listing.series,
            series.allSatisfy({ $0.instances != nil }), !series.isEmpty
        else { return nil }
        self.onProgress("asking the destination for study \(selection.study)")
        return await destination.objects(
            of: selection.study,
            patientID: selection.patientID,
            expected: series.flatMap { $0.instances ?? [] }.map(\.uid),
            areAll: listing.isComplete && selection.series == nil
        )
    }

    /// Why a plan asks for nothing although something was asked for; nil where it asks, or all is here.
    private static func emptiness(_ plan: RetrievalPlan, _ request: RetrievalRequest) -> String? {
        guard plan.studiesLeftOut == 0, plan.studies.allSatisfy(\.isEmpty) else { return nil }
        if let shard = request.shard, plan.studies.isEmpty {
            return "nothing to retrieve: no study of the selection is in part \(shard.index) of \(shard.count)"
        }
        if plan.studies.isEmpty { return "nothing to retrieve: the PACS lists no study of the patient" }
        guard !request.modalities.isEmpty else { return nil }
        let isOne = plan.studies.count == 1
        let studies = isOne ? "\(plan.studies[0].study)" : "the \(plan.studies.count) studies"
        let wanted = request.modalities.map { $0.uppercased() }.joined(separator: " or ")
        let others = plan.studies.flatMap(\.otherModalities).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        let rest = others.isEmpty ? "" : "; \(isOne ? "it has" : "they have") " + others.joined(separator: ", ")
        return printable("nothing to retrieve: no series of \(studies) is \(wanted)\(rest)")
    }

    /// Resolves patients to their studies.
    private func expand(_ targets: [RetrievalTarget], _ walk: inout RetrievalWalk) async throws -> [RetrievalTarget] {
        var expanded: [RetrievalTarget] = []
        for target in targets {
            if target.level == .patient, let patientID = target.patientID {
                self.onProgress("asking for the studies of the patient")
                expanded += try await walk.studies(ofPatient: patientID)
            } else {
                expanded.append(target)
            }
        }
        return expanded
    }

    /// Why a study of which the PACS doesn't list the objects can't be asked for: an option needs the list.
    private static func fault(_ request: RetrievalRequest, _ listing: StudyListing) -> PACSError? {
        let option = request.maximumImages != nil ? "--max-images" : "--modality"
        let isNeeded = request.maximumImages != nil || (!request.modalities.isEmpty && listing.refusal != nil)
        guard isNeeded else { return nil }
        let reason = listing.refusal?.message ?? "it lists no objects of the study"
        return PACSError(
            listing.refusal?.facts ?? FailureFacts(.dimseFailure, service: .find),
            "\(option) needs to know the study's objects, which the PACS doesn't tell: \(reason)"
        )
    }

    /// What the journals have as received and isn't here any more; nil where that is asked for again.
    private func knownBefore(
        _ request: RetrievalRequest,
        _ studies: [UID],
        _ directory: String?
    ) async -> KnownObjects? {
        guard request.known == .skip, let directory else { return nil }
        return await JobRegister.blocking { KnownObjects(below: directory, studies: studies) }
    }

    /// Where the objects will go: the SCP that runs decides, else `-o`, else the setting.
    private func directory(for request: RetrievalRequest) throws(PACSError) -> String? {
        guard request.isToOurselves else { return nil }
        if request.method != .get, let scp = self.retriever.scp {
            if let output = request.output, output != scp.directory {
                throw PACSError.usage(
                    "the SCP that runs stores into \(scp.directory), not into \(output)",
                    remedy: "'scp stop' first, or leave out -o"
                )
            }
            return scp.directory
        }
        return request.output ?? self.retriever.settings.output
    }

    /// Why what is stored may be replaced by somebody else; nil where it can't be.
    private func exposure(_ directory: String) -> String? {
        guard let status = try? Path.status(directory), status.isWritableByOthers else { return nil }
        let isOfGroup = status.mode & 0o002 == 0
        if isOfGroup, self.retriever.settings.outputMode == .group { return nil }
        let who = isOfGroup ? "its group" : "everybody on this computer"
        return
            "\(printable(directory)) may be written to by \(who), who can take away or replace what is stored there; "
            + "'chmod \(isOfGroup ? "g-w" : "go-w")' ends that"
    }

    /// An archive to look into; nothing is made on the disk.
    private func reader(_ directory: String) throws(PACSError) -> Archive {
        do throws(ArchiveError) {
            return try Archive(root: directory, durability: .none, onEvent: { _ in })
        } catch {
            throw PACSError(error)
        }
    }

    /// What may keep the PACS from reaching us (the address part of our listening rules).
    private var addressWarnings: [String] {
        let site = self.retriever.site
        guard let facing = site.facing, self.retriever.scp == nil, self.retriever.settings.scpBind == nil else {
            return []
        }
        let host = site.pacsHost ?? ""
        let others = LocalAddresses.all.filter { $0 != facing }
        if !IPAddress.isLoopback(facing), others.count > 1 {
            return [
                "the SCP will listen on \(facing), the address that faces the PACS; this computer has others too "
                    + "(\(others.prefix(4).joined(separator: ", "))): if the PACS knows it by one of them, set scp.bind"
            ]
        }
        if IPAddress.isLoopback(facing), !IPAddress.isLoopback(host) {
            return [
                "the PACS \(printable(host)) is reached over loopback, so probably through a tunnel: the SCP will listen "
                    + "on \(facing) only; set scp.bind to the address that the PACS knows"
            ]
        }
        return []
    }
}

extension Archive {
    /// The SOP Instance UIDs of a study's valid files.
    fileprivate func here(_ selection: StudySelection) -> Set<UID> {
        Set(self.instances(ofStudy: selection.study, patientID: selection.patientID).keys)
    }
}

extension JournalStudy {
    /// The objects of a study that went to another system, as that is all that is known of them.
    fileprivate var sentElsewhere: Set<UID> {
        self.state == .complete ? Set(self.series.flatMap { $0.objects ?? [] }.map(\.uid)) : []
    }
}
