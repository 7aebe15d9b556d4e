import DICOMArchive
import DICOMCore
import DICOMImage
import PACSClient
import ShellLanguage
import SystemIO

/// The objects that `view` was given, and all their frames in a row.
struct ViewedObjects: Sendable {
    /// One object.
    struct Entry: Sendable {
        /// Its file.
        let path: String
        /// What it is.
        let object: ImageObject
        /// Where its series comes among others, and it in its series.
        fileprivate let order: Order
    }

    /// A frame of one of them.
    struct Place: Sendable, Equatable {
        /// Which object.
        let object: Int
        /// Which of its frames, from 1.
        let frame: Int
    }

    fileprivate struct Order: Sendable, Comparable {
        let series: Int
        let seriesUID: String
        let instance: Int
        let path: String

        static func < (left: Order, right: Order) -> Bool {
            (left.series, left.seriesUID, left.instance, left.path)
                < (right.series, right.seriesUID, right.instance, right.path)
        }
    }

    /// The objects by series and instance number.
    let entries: [Entry]
    /// The frames of all of them for which there is pixel data, in their order.
    let places: [Place]
    /// How many frames the objects say that they have.
    let claimed: Int
    /// How many files of directories have no picture.
    let skipped: Int

    /// Opens the objects on a thread of its own; what a directory has besides pictures is passed over.
    ///
    /// Throws a usage error where there is none, and what is wrong with a file that was named.
    static func open(
        _ files: [FoundFiles.Entry],
        decoder: (any FrameDecoder)?
    ) async throws -> ViewedObjects {
        let (entries, skipped) = try await OwnThread.run { isCancelled in
            var entries: [Entry] = []
            var skipped = 0
            for file in files {
                if isCancelled() { throw CancellationError() }
                switch file {
                case .file(let path): entries.append(try Self.entry(path, decoder))
                case .member(let path):
                    if let entry = try? Self.entry(path, decoder) { entries.append(entry) } else { skipped += 1 }
                case .row, .unreadable: skipped += 1
                }
            }
            return (entries.sorted { $0.order < $1.order }, skipped)
        }
        AuditActivity.current?.reads(entries.compactMap { $0.object.dataSet.uid(.studyInstanceUID) })
        guard !entries.isEmpty else {
            throw UsageError("there is no picture in what was named", hint: "'dump' shows what is there")
        }
        return try ViewedObjects(entries: entries, skipped: skipped)
    }

    /// More frames aren't looked at together.
    private static let mostFrames = 1 << 22

    private init(entries: [Entry], skipped: Int) throws(UsageError) {
        let count = entries.reduce(0) { $0 + $1.object.reachableFrames }
        guard count <= Self.mostFrames else {
            throw UsageError(
                "\(count) frames are more than the \(Self.mostFrames) that are looked at together",
                hint: "name fewer files"
            )
        }
        self.claimed = entries.reduce(0) { $0 + $1.object.description.frames }
        self.entries = entries
        self.skipped = skipped
        self.places = entries.enumerated().flatMap { index, entry in
            (1...entry.object.reachableFrames).map { Place(object: index, frame: $0) }
        }
    }

    private static func entry(_ path: String, _ decoder: (any FrameDecoder)?) throws -> Entry {
        do {
            let object = try ImageObject(try DICOMFile(path: path), decoder: decoder)
            let dataSet = object.dataSet
            return Entry(
                path: path,
                object: object,
                order: Order(
                    series: dataSet.integer(.seriesNumber) ?? 0,
                    seriesUID: dataSet.uid(.seriesInstanceUID)?.string ?? "",
                    instance: dataSet.integer(.instanceNumber) ?? 0,
                    path: path
                )
            )
        } catch let error as ImageError {
            throw Self.failure(error, path)
        } catch let error as DICOMFileError where error.code == .cannotRead {
            throw PACSError(
                .notReadable,
                "\(error)",
                remedy: "check the permissions of the file and of its directory"
            )
        } catch let error as DICOMFileError where error.code == .damaged {
            throw PACSError(FailureFacts(.damaged, service: .local), "\(error)", remedy: Self.anotherCopy)
        } catch let error as DICOMFileError {
            throw PACSError(FailureFacts(.usage, service: .local), "\(error)")
        }
    }

    /// The failure of the command that an error of a picture is.
    static func failure(_ error: ImageError, _ path: String) -> any Error {
        let file = printableLine(path)
        switch error.code {
        case .noSuchFrame, .noSuchWindow: return UsageError("\(error)")
        case .noPixels: return UsageError("\(file): \(error)", hint: "'dump' shows what is in it")
        case .decoderMissing, .unsupported:
            return PACSError(.notReadable, "\(file): \(error)", remedy: "'dump' shows what is in it without its pixels")
        case .cannotRead: return PACSError(.notReadable, "\(file): \(error)")
        case .tooLarge:
            // A limit of ours is no fault of the file's.
            return PACSError(
                .notReadable,
                "\(file) isn't shown: \(error)",
                remedy: "'dump' shows what is in it without its pixels"
            )
        case .wrongDescription, .truncated, .notDecoded:
            return PACSError(
                FailureFacts(.damaged, service: .local),
                "\(file) is damaged: \(error)",
                remedy: Self.anotherCopy
            )
        }
    }

    /// What to do about an object of which nothing is shown.
    private static let anotherCopy =
        "take another copy of the file, or retrieve the object again with 'get' or 'move'; 'dump' shows what can be read"

    /// What is wrong with the first object of which something is.
    var damage: PACSError? { self.entries.indices.lazy.compactMap { self.damage(of: $0) }.first }

    /// What is wrong with an object of which a picture can still be shown.
    private func damage(of index: Int) -> PACSError? {
        let entry = self.entries[index]
        let text = entry.object.damage.map { "\($0)" } ?? entry.object.shortage.map { "\($0)" }
        return text.map {
            PACSError(FailureFacts(.damaged, service: .local), "\(printableLine(entry.path)) is damaged: \($0)")
        }
    }

    /// Reads a frame.
    func frame(_ place: Place) async throws -> Frame {
        let entry = self.entries[place.object]
        do {
            return try await entry.object.frame(place.frame)
        } catch let error as ImageError {
            throw Self.failure(error, entry.path)
        }
    }

    /// The frame that is shown where none is chosen: the first of few, else one from the middle, of the first series.
    var middle: Place {
        let first = self.entries[0].order
        let series = self.places.filter {
            let order = self.entries[$0.object].order
            return (order.series, order.seriesUID) == (first.series, first.seriesUID)
        }
        return series.count <= 2 ? series[0] : series[series.count / 2]
    }

    /// What tells a frame from the others, in words.
    func label(of place: Place) -> String {
        let entry = self.entries[place.object]
        var parts: [String] = []
        if self.entries.count > 1 {
            if Set(self.entries.map(\.order.seriesUID)).count > 1 { parts.append("series \(entry.order.series)") }
            parts.append("image \(entry.order.instance)")
        }
        let count = entry.object.description.frames
        if count > 1 { parts.append("frame \(place.frame)") }
        parts += entry.object.labels(ofFrame: place.frame).filter { label in
            // The number of the frame says nothing twice.
            label.value != String(place.frame) || label.name == "detector"
        }.map { "\($0.name) \(printableLine($0.value))" }
        return parts.joined(separator: ", ")
    }
}
