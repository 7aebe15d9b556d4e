import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension Selector {
    /// Finds the rows that are meant, says which they are, and remembers them for `last`.
    ///
    /// Numbers out of range and a bare series or SOP Instance UID are usage errors, and so are rows of several systems, and
    /// those of one whose profile was changed since. Rows that
    /// contradict their query are left out of `all`, ranges and `end` unless the scope has them. `3/2/1` may have to
    /// ask the PACS for the series or the images when they haven't been shown. A row without a unique key of its level is
    /// left out too, and a usage error where it is named.
    func resolve(in session: Session, _ scope: RowScope = RowScope(), quietly: Bool = false) async throws
        -> Selection
    {
        var selection = Selection(rows: [])
        var seen: Set<String> = []
        for part in self.parts {
            let found = try await self.resolve(part, in: session, scope)
            for row in found.rows {
                // A patient has no UID, so its number or ID tells it apart.
                if !scope.keyless, row.level == .worklist { throw row.isScheduledOnly }
                if !scope.keyless, let key = row.missingKey { throw row.withoutKey(key) }
                let hasReference = row.level > .patient && row.missingKey == nil
                let reference = hasReference ? row.reference : "\(row.number ?? 0)/\(row.patientID ?? "")"
                // The same UID at another system is another row.
                let identity = "\(row.profileKey ?? session.target?.key ?? "") \(reference)"
                if seen.insert(identity).inserted { selection.rows.append(row) }
            }
            selection.leftOut += found.leftOut.filter { !selection.leftOut.contains($0) }
            selection.keyless += found.keyless.filter { !selection.keyless.contains($0) }
        }
        if !scope.otherProfiles { try self.checkSystem(of: selection.rows, session) }
        session.lastUsed = selection.rows
        if !quietly {
            if !scope.otherProfiles, let key = selection.profileKey, key != session.target?.key {
                let system = try session.formerSystem(key, word: self.text).target
                session.notice(
                    "of \(system.profileName.map { "\($0), " } ?? "")\(system.address), asked as \(system.calling)"
                )
            }
            for (line, masked) in zip(selection.lines(labels: true), selection.lines(labels: false)) {
                session.notice(line, masked: masked)
            }
        }
        return selection
    }

    private func resolve(_ part: Part, in session: Session, _ scope: RowScope) async throws -> Selection {
        let force = scope.otherProfiles
        switch part {
        case .last:
            guard !session.lastUsed.isEmpty else {
                throw UsageError("'last' names the rows used last, and none have been used yet", word: self.text)
            }
            for key in session.lastUsed.compactMap(\.profileKey) { try self.check(profile: key, session, force: force) }
            return Selection(rows: session.lastUsed)
        case .uids(let uids):
            if let row = SelectedRow.ofEach, row.reference == uids.map(\.string).joined(separator: "/") {
                if let key = row.profileKey { try self.check(profile: key, session, force: force) }
                return Selection(rows: [row])
            }
            return Selection(rows: [try self.identified(uids, in: session)])
        case .path(let numbers): return Selection(rows: [try await self.descend(numbers, in: session, force: force)])
        case .number, .range, .end, .all:
            return try self.rows(part, of: try self.list(in: session, force: force), scope)
        case .saved(let name, let part):
            let list = try session.savedResult(named: name, word: self.text)
            return try self.rows(part, of: try self.checkProfile(list, in: session, force: force), scope)
        }
    }

    private func rows(_ part: Part, of list: QueryResult, _ scope: RowScope) throws -> Selection {
        guard case .number(let number) = part else { return try self.several(part, in: list, scope) }
        try self.check(number, in: list)
        return Selection(rows: [Self.selected(list.rows[number - 1], number: number, in: list)])
    }

    /// The list last shown, unless the system that it is of can't be asked.
    private func list(in session: Session, force: Bool) throws -> QueryResult {
        guard let list = session.results else {
            throw UsageError(
                "there is no list to select from",
                hint: "type 'find' first, or give UIDs as STUDY[/SERIES[/SOP]]",
                word: self.text
            )
        }
        return try self.checkProfile(list, in: session, force: force)
    }

    private func checkProfile(_ list: QueryResult, in session: Session, force: Bool) throws -> QueryResult {
        try self.check(profile: list.profileKey, session, force: force)
        return list
    }

    private func check(profile key: String, _ session: Session, force: Bool) throws {
        if !force, key != session.target?.key { _ = try session.formerSystem(key, word: self.text) }
    }

    /// Refuses rows of several systems: one request goes to one of them.
    private func checkSystem(of rows: [SelectedRow], _ session: Session) throws {
        guard Set(rows.map { $0.profileKey ?? session.target?.key }).count > 1 else { return }
        throw UsageError(
            "these rows are of several systems",
            hint: "give the command for the rows of one system at a time",
            word: self.text
        )
    }

    private func check(_ number: Int, in list: QueryResult) throws {
        guard number <= list.rows.count else {
            throw UsageError(
                "there is no row \(number): the list has \(Self.rows(list.rows.count))",
                hint: "type 'show' to see the list",
                word: self.text
            )
        }
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count == 0 ? "no" : "\(count)") rows" }

    private func several(_ part: Part, in list: QueryResult, _ scope: RowScope) throws -> Selection {
        let fitting = list.rows.indices.filter { scope.mismatched || list.rows[$0].mismatch.isEmpty }
        let usable = fitting.filter { scope.keyless || list.rows[$0].missingKey(at: list.level) == nil }
        let wanted: ClosedRange<Int>?
        switch part {
        case .end:
            guard let last = usable.last else {
                throw UsageError("'end' names the last row, and the list has none that fits", word: self.text)
            }
            wanted = last...last
        case .range(let first, let last):
            try self.check(first, in: list)
            if let last { try self.check(last, in: list) }
            wanted = (first - 1)...((last ?? list.rows.count) - 1)
        default: wanted = list.rows.isEmpty ? nil : 0...(list.rows.count - 1)
        }
        guard let wanted else { return Selection(rows: []) }
        return Selection(
            rows: usable.filter(wanted.contains).map { Self.selected(list.rows[$0], number: $0 + 1, in: list) },
            leftOut: wanted.filter { !scope.mismatched && !list.rows[$0].mismatch.isEmpty && part != .end }.map {
                $0 + 1
            },
            keyless: part == .end
                ? [] : Set(fitting.filter(wanted.contains)).subtracting(usable).map { $0 + 1 }.sorted()
        )
    }

    /// Takes the UIDs as they are; one that the lists know as a series' or an image's lacks the levels above it.
    private func identified(_ uids: [UID], in session: Session) throws -> SelectedRow {
        let study = uids.first ?? ""
        if uids.count == 1, let list = session.results, list.level == .series || list.level == .image,
            let row = list.rows.first(where: { $0.seriesInstanceUID == study || $0.sopInstanceUID == study })
        {
            let whole = [row.studyInstanceUID, row.seriesInstanceUID].compactMap(\.self).map(\.string)
            throw UsageError(
                "\(study) is the UID of \(row.sopInstanceUID == study ? "an image" : "a series"); a PACS needs the levels above it",
                hint: "write \(whole.joined(separator: "/"))\(row.sopInstanceUID == study ? "/\(study)" : "")",
                word: self.text
            )
        }
        let level: QueryLevel = uids.count == 1 ? .study : uids.count == 2 ? .series : .image
        let lists = session.lists.filter { $0.profileKey == session.target?.key }
        let list = lists.first { $0.level == level && $0.rows.contains { Self.isRow($0, uids) } }
        let known =
            list?.rows.first { Self.isRow($0, uids) } ?? lists.lazy.flatMap(\.rows).first { Self.isRow($0, uids) }
        // It may have been copied from what the PACS sent earlier; a slip finds nothing.
        if known == nil, let odd = uids.first(where: { !$0.isValid }) {
            session.notice(
                "warning: '\(odd)' isn't a valid UID (digits and dots, at most 64 characters); it is asked for as typed"
            )
        }
        return SelectedRow(
            level: level,
            row: list == nil ? nil : known,
            patientID: known?.patientID
                ?? lists.lazy.flatMap(\.rows).first { $0.studyInstanceUID == study }.flatMap(\.patientID),
            study: study,
            series: uids.count > 1 ? uids[1] : nil,
            sop: uids.count > 2 ? uids[2] : nil
        )
    }

    /// Whether a row is what the UIDs name, or is below it.
    private static func isRow(_ row: QueryRow, _ uids: [UID]) -> Bool {
        row.studyInstanceUID == uids[0] && (uids.count < 2 || row.seriesInstanceUID == uids[1])
            && (uids.count < 3 || row.sopInstanceUID == uids[2])
    }

    /// Goes from a row of the last study-level list to one of its series and on to an image.
    private func descend(_ numbers: [Int], in session: Session, force: Bool) async throws -> SelectedRow {
        guard let studies = session.studyResults else {
            throw UsageError(
                "'\(self.text)' counts from a list of studies, and there is none",
                hint: "type 'find' first",
                word: self.text
            )
        }
        var list = try self.checkProfile(studies, in: session, force: force)
        try self.check(numbers[0], in: list)
        var row = list.rows[numbers[0] - 1]
        let patientID = row.patientID
        let study = row.studyInstanceUID
        for (depth, number) in numbers.enumerated().dropFirst() {
            let level: QueryLevel = depth == 1 ? .series : .image
            let above = Self.selected(row, number: numbers[depth - 1], in: list)
            if let key = above.missingKey { throw above.withoutKey(key) }
            guard let study, let parent = depth == 1 ? study : row.seriesInstanceUID else {
                throw above.withoutKey(above.level.uniqueKey)
            }
            if let known = session.list(under: parent.string) {
                list = known
            } else {
                list = try await session.children(
                    of: SelectedRow(
                        level: depth == 1 ? .study : .series,
                        patientID: patientID,
                        study: study,
                        series: depth == 1 ? nil : parent,
                        profileKey: force ? nil : list.profileKey
                    ),
                    level: level
                )
            }
            try self.check(number, in: list)
            row = list.rows[number - 1]
        }
        var selected = Self.selected(row, number: nil, in: list, patientID: patientID)
        selected.study = study
        return selected
    }

    private static func selected(
        _ row: QueryRow,
        number: Int?,
        in list: QueryResult,
        patientID: String? = nil
    ) -> SelectedRow {
        SelectedRow(
            level: list.level,
            row: row,
            number: number,
            patientID: row.patientID ?? patientID,
            study: list.level >= .study ? row.studyInstanceUID : nil,
            series: list.level >= .series ? row.seriesInstanceUID : nil,
            sop: list.level == .image ? row.sopInstanceUID : nil,
            profileKey: list.profileKey
        )
    }
}
