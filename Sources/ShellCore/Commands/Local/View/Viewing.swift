import DICOMCore
import DICOMImage
import PACSClient
import ShellLanguage
import SystemIO

/// What `view` does with the objects that it has.
struct Viewing: Sendable {
    private let objects: ViewedObjects
    private let options: ViewOptions
    private let presentation: Presentation
    /// The frames that were named; nil where none was.
    private let named: [ViewedObjects.Place]?

    /// Throws a usage error where a frame is named that isn't there, and what is wrong with the objects where one of
    /// them says that it is.
    init(_ objects: ViewedObjects, _ options: ViewOptions) throws {
        self.objects = objects
        self.options = options
        self.presentation = try options.presentation()
        guard let selection = try options.selection() else {
            self.named = nil
            return
        }
        do throws(UsageError) {
            self.named = try selection.numbers(of: objects.places.count).map { objects.places[$0 - 1] }
        } catch {
            if let damage = objects.damage, (try? selection.check(objects.claimed)) != nil { throw damage }
            throw error
        }
    }

    /// Refuses several frames where one picture is made of one.
    private func checkOne() throws(UsageError) {
        if let named = self.named, named.count > 1 { throw ViewOptions.severalFrames }
    }

    /// The frames that are shown together, one after another, or counted.
    private var several: [ViewedObjects.Place] { self.named ?? self.objects.places }
    /// The one frame that is shown.
    private var one: ViewedObjects.Place { self.named?.first ?? self.objects.middle }

    private func entry(_ frame: Frame, _ place: ViewedObjects.Place, _ presentation: Presentation) throws
        -> ViewReport.Entry
    {
        .init(
            place: place,
            label: self.objects.label(of: place),
            statistics: frame.statistics,
            spread: try self.objects.spread(frame, place, presentation),
            lacksWindow: presentation.voi == .auto && frame.grayscale.windows.isEmpty && frame.grayscale.tables.isEmpty
                && frame.grayscale.unusableWindows > 0
        )
    }

    // MARK: - Numbers

    /// Counts frames: all, or the one that would be shown.
    func counted(all: Bool) async throws -> Report {
        var report = ViewReport(objects: self.objects)
        for place in all ? self.several : [self.one] {
            try Task.checkCancellation()
            report.entries.append(try self.entry(try await self.objects.frame(place), place, self.presentation))
        }
        report.shown = self.named?.count == 1 || !all ? self.one : nil
        return report.report
    }

    /// Draws the counts of the frames.
    func curve(width: Int) async throws -> Report {
        var report = ViewReport(objects: self.objects)
        for place in self.several {
            try Task.checkCancellation()
            report.entries.append(try self.entry(try await self.objects.frame(place), place, self.presentation))
        }
        let sums = report.entries.compactMap { $0.statistics?.sum }
        guard sums.count == report.entries.count else {
            throw UsageError("the frames are coloured, and colours have no counts", hint: "view them without --curve")
        }
        report.lines = CurvePlot(values: sums, name: "counts", axis: "frame").lines(width: width)
        return report.report
    }

    // MARK: - A file

    /// Writes a picture, of 16 bits where there are so many; counts all frames where that is wanted.
    func written(to file: PictureFile, counts: Bool) async throws -> Report {
        var report = ViewReport(objects: self.objects)
        let picture: Raster
        if self.options.montage {
            picture = try await self.montage(&report)
        } else {
            try self.checkOne()
            let frame = try await self.objects.frame(self.one)
            report.shown = self.one
            report.entries = [try self.entry(frame, self.one, self.presentation)]
            picture = try self.objects.raster(frame, self.one, self.presentation, depth: self.depth)
            if counts, self.named == nil, self.objects.places.count > 1 {
                report.entries = []
                for place in self.objects.places {
                    try Task.checkCancellation()
                    report.entries.append(try self.entry(try await self.objects.frame(place), place, self.presentation))
                }
            }
        }
        let enlarged = try picture.enlarged(by: self.options.zoom ?? 1)
        guard let bytes = PNG.file(of: enlarged) else {
            throw UsageError("the picture is too large", hint: "--frame A-B takes fewer frames")
        }
        try await OwnThread.run { _ in try file.write(bytes) }
        report.file = file.path
        report.fileSize = (enlarged.width, enlarged.height)
        return report.report
    }

    private var depth: Presentation.Depth {
        let description = self.objects.entries[self.one.object].object.description
        return description.bitsStored > 8 ? .sixteen : .eight
    }

    /// Larger pictures are no help to anybody, in pixels.
    private static let mostPixels = 1 << 26

    private func montage(_ report: inout ViewReport) async throws -> Raster {
        let presentation = try await self.objects.common(self.presentation, of: self.several)
        var tiles: [Raster] = []
        for place in self.several {
            try Task.checkCancellation()
            let description = self.objects.entries[place.object].object.description
            guard description.rows * description.columns * self.several.count <= Self.mostPixels else {
                throw UsageError(
                    "\(self.several.count) frames of \(description.columns) × \(description.rows) are too many for a picture",
                    hint: "--frame A-B takes fewer"
                )
            }
            let frame = try await self.objects.frame(place)
            report.entries.append(try self.entry(frame, place, presentation))
            tiles.append(try self.objects.raster(frame, place, presentation))
        }
        let numbers = self.several.map { (self.objects.places.firstIndex(of: $0) ?? 0) + 1 }
        guard let picture = Montage.picture(tiles, numbers: numbers) else {
            throw UsageError("there is no picture in what was named")
        }
        return picture
    }

    // MARK: - The terminal

    /// Shows it.
    func shown(on screen: PictureScreen, _ wanted: ImageRendering) async throws -> Report {
        let rendering = await screen.rendering(wanted, zoom: self.options.zoom)
        do {
            let report = try await self.shown(on: screen, rendering)
            await screen.terminal.settleAnswers()
            return report
        } catch {
            await screen.terminal.settleAnswers()
            throw error
        }
    }

    private func shown(on screen: PictureScreen, _ rendering: PictureRendering) async throws -> Report {
        var report = ViewReport(objects: self.objects)
        if self.options.cine {
            let presentation = try await self.objects.common(self.presentation, of: self.several)
            let rate = self.options.fps ?? self.objects.rate
            try await screen.run(
                Cine(
                    objects: self.objects,
                    places: self.several,
                    presentation: presentation,
                    rate: rate,
                    rendering: rendering
                )
            )
            report.moving = self.several.count
            report.remarks.append("\(CurvePlot.text(rate)) \(rate == 1 ? "frame" : "frames") a second")
            return report.report
        }
        if self.options.montage {
            screen.write(try await self.screenMontage(screen, rendering, &report))
            return report.report
        }
        try self.checkOne()
        let place = self.one
        let frame = try await self.objects.frame(place)
        let picture = try self.objects.raster(frame, place, self.presentation)
        report.shown = place
        report.entries = [try self.entry(frame, place, self.presentation)]
        if self.named == nil, self.objects.places.count > 1 {
            report.remarks.append(
                "--montage shows all \(self.objects.places.count), --cine one after another, --frame N another one"
            )
        }
        screen.write(rendering.text(picture, columns: screen.columns, rows: screen.rows))
        return report.report
    }

    private func screenMontage(
        _ screen: PictureScreen,
        _ rendering: PictureRendering,
        _ report: inout ViewReport
    ) async throws -> String {
        let descriptions = self.objects.entries.map(\.object.description)
        let montage = ScreenMontage(
            count: self.several.count,
            width: descriptions.map(\.columns).max() ?? 1,
            height: descriptions.map(\.rows).max() ?? 1,
            columns: screen.columns,
            rows: screen.rows,
            rendering.encoding,
            rendering.abilities
        )
        var places = self.several
        if places.count > montage.capacity {
            let count = places.count
            places = (0..<montage.capacity).map { places[$0 * count / montage.capacity] }
            report.remarks.append(
                "\(places.count) of \(count) frames fit; --frame A-B chooses, -o FILE.png has room for all"
            )
        }
        let presentation = try await self.objects.common(self.presentation, of: places)
        var tiles: [Montage.Tile] = []
        for place in places {
            try Task.checkCancellation()
            let frame = try await self.objects.frame(place)
            report.entries.append(try self.entry(frame, place, presentation))
            let picture = try self.objects.raster(frame, place, presentation)
            tiles.append(.init(picture: montage.fitted(picture), label: self.objects.label(of: place)))
        }
        return montage.text(tiles)
    }
}
