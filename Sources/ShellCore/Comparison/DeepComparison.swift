import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// Asks two PACS for the series and objects of what both lists have.
struct DeepComparison: Sendable {
    /// One row of both lists.
    private struct Pair: Sendable {
        let first: ComparedRow
        let second: ComparedRow
    }

    private let pairs: [Pair]
    private let level: QueryLevel

    /// So many studies are asked for, with a C-FIND for each and one for each of its series, at both PACS.
    private static let most = 1000

    /// Pairs the rows; usage errors where they can't be asked for, before anything is sent.
    init(_ first: any ComparedList, _ second: any ComparedList, in session: Session) throws {
        guard first.level == .study || first.level == .series else {
            throw UsageError(
                "--deep goes down from studies or series, not from \(first.level.text(2).drop { $0 != " " }.dropFirst())"
            )
        }
        self.level = first.level
        guard first.count <= Self.most, second.count <= Self.most else {
            throw UsageError(
                "--deep asks for \(Magnitude.count(Self.most)) rows at most, and a list has \(Magnitude.count(max(first.count, second.count)))",
                hint: "compare lists of fewer days"
            )
        }
        var known: [String: ComparedRow] = [:]
        try first.forEach { row in if !row.uid.isEmpty, known[row.uid] == nil { known[row.uid] = row } }
        var (pairs, seen): ([Pair], Set<String>) = ([], [])
        try second.forEach { row in
            guard let other = known[row.uid], seen.insert(row.uid).inserted else { return }
            pairs.append(Pair(first: other, second: row))
        }
        self.pairs = pairs
        for (list, rows) in [(first, pairs.map(\.first)), (second, pairs.map(\.second))]
        where rows.contains(where: { Self.key($0, in: session) == RowOrigin.file.key }) {
            throw UsageError(
                "--deep asks both PACS, and \(list.name) doesn't say of which its rows are",
                hint: "lists saved with --as know it, and files that 'find --format json' has written",
                word: list.name
            )
        }
        for row in pairs.flatMap({ [$0.first, $0.second] }) { _ = try session.system(Self.key(row, in: session)) }
    }

    private static func key(_ row: ComparedRow, in session: Session) -> String {
        (row.row?.origin ?? session.origin(named: row.pacs)).key
    }

    /// Asks, and adds what differs below rows that are alike to what differs.
    func run(
        in session: Session,
        adding found: inout ListDifferences,
        onProgress: @escaping @Sendable (String) -> Void
    ) async throws(PACSError) {
        let first = try await self.listings(of: self.pairs.map(\.first), in: session, onProgress)
        let second = try await self.listings(of: self.pairs.map(\.second), in: session, onProgress)
        for (index, pair) in self.pairs.enumerated() {
            let below: ContentDifference
            do throws(PACSError) {
                below = try ContentDifference(first[index], second[index])
            } catch {
                throw PACSError(error.facts, "\(pair.second.uid): \(error.message)", remedy: error.remedy)
            }
            guard !below.isEmpty else { continue }
            if let place = found.different.rows.firstIndex(where: { $0.second.uid == pair.second.uid }) {
                found.different.rows[place].below = below
            } else {
                found.different.add(.init(first: pair.first, second: pair.second, tags: [], below: below))
                found.same -= 1
            }
        }
    }

    /// What the PACS of each row lists below it, in the order of the rows.
    private func listings(
        of rows: [ComparedRow],
        in session: Session,
        _ onProgress: @escaping @Sendable (String) -> Void
    ) async throws(PACSError) -> [StudyListing] {
        var listings: [Int: StudyListing] = [:]
        let keys = rows.map { Self.key($0, in: session) }
        do {
            for key in Set(keys).sorted() {
                let places = keys.indices.filter { keys[$0] == key }
                let targets = places.map { place in
                    let row = rows[place]
                    let study = UID(row.values[.studyInstanceUID] ?? row.row?.studyInstanceUID?.string ?? "")
                    return RetrievalTarget(
                        patientID: row.values[.patientID] ?? row.row?.patientID,
                        study: study,
                        series: self.level == .series ? UID(row.uid) : nil
                    )
                }
                let found = try await session.asking(systemOf: key) {
                    let connection = try await session.requireAssociation()
                    return try await connection.listings(of: targets, model: session.settings.model, onProgress)
                }
                for (place, listing) in zip(places, found) { listings[place] = listing }
            }
        } catch {
            throw PACSError(any: error, service: .find, target: nil)
        }
        return rows.indices.compactMap { listings[$0] }
    }
}
