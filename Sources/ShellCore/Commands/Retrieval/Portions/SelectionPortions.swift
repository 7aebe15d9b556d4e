import DICOMArchive
import DICOMCore
import PACSClient
import Synchronization

/// The studies of a selection: all at once, or so many at a time where there are very many.
struct SelectionPortions: RetrievalSource {
    /// So many studies are planned at once.
    static let size = 1000

    private let targets: [RetrievalTarget]
    /// Where each portion ends.
    private let ends: [Int]
    private var taken = 0

    /// Divides targets, which are in the order in which they are to come, so that those of one study stay together.
    init(_ targets: [RetrievalTarget], size: Int = Self.size) {
        guard targets.count > size else {
            self.targets = targets
            self.ends = [targets.count]
            return
        }
        var places: [UID: Int] = [:]
        var groups: [[RetrievalTarget]] = []
        for target in targets {
            if let study = target.study, let place = places[study] {
                groups[place].append(target)
            } else {
                if let study = target.study { places[study] = groups.count }
                groups.append([target])
            }
        }
        self.targets = groups.flatMap(\.self)
        var ends: [Int] = []
        var end = 0
        for (index, group) in groups.enumerated() {
            end += group.count
            if (index + 1).isMultiple(of: size) || index == groups.count - 1 { ends.append(end) }
        }
        self.ends = ends
    }

    mutating func next() async throws -> RetrievalPortion? {
        guard self.taken < self.ends.count else { return nil }
        let start = self.taken == 0 ? 0 : self.ends[self.taken - 1]
        let end = self.ends[self.taken]
        self.taken += 1
        return RetrievalPortion(targets: Array(self.targets[start..<end]), isLast: self.taken == self.ends.count)
    }

    var rest: RetrievalRest? {
        let (targets, ends) = (self.targets, self.ends)
        let place = Mutex(self.taken)
        return RetrievalRest {
            place.withLock { place in
                guard place < ends.count else { return nil }
                defer { place += 1 }
                let start = place == 0 ? 0 : ends[place - 1]
                return (Array(targets[start..<ends[place]]), [])
            }
        }
    }
}
