import DICOMImage

/// Frames one after another, over and over, until a key is pressed.
struct Cine: Sendable {
    /// What is shown.
    let objects: ViewedObjects
    /// The frames, in their order.
    let places: [ViewedObjects.Place]
    /// How their pixels are shown.
    let presentation: Presentation
    /// Frames a second.
    let rate: Double
    /// How pictures are put on the terminal.
    let rendering: PictureRendering

    /// Texts of frames are kept up to so many bytes, so that a frame is made once.
    private static let mostKept = 64 << 20

    /// Shows them; the terminal is as it was afterwards, however it ends.
    func run(on terminal: any Terminal) async throws {
        terminal.beginPictures()
        defer { terminal.endPictures() }
        var size = (width: 0, height: 0)
        var texts: [Int: String] = [:]
        var kept = 0
        let clock = ContinuousClock()
        var due = clock.now
        var index = 0
        while true {
            try Task.checkCancellation()
            var text = ""
            if size != (terminal.width, terminal.height) {
                size = (terminal.width, terminal.height)
                (texts, kept) = ([:], 0)
                text += self.rendering.clearing
            }
            if let known = texts[index] {
                text += known
            } else {
                let made = try await self.text(index, size)
                if kept + made.utf8.count <= Self.mostKept {
                    texts[index] = made
                    kept += made.utf8.count
                }
                text += made
            }
            terminal.draw(text)
            due += .seconds(1 / self.rate)
            // What came late is not made up for.
            if due < clock.now { due = clock.now }
            if await terminal.waitForKey(max(.milliseconds(1), due - clock.now)) { return }
            // The screen has another size: the same frame again.
            if size == (terminal.width, terminal.height) { index = (index + 1) % self.places.count }
        }
    }

    /// The text of a frame and what stands below it.
    private func text(_ index: Int, _ size: (width: Int, height: Int)) async throws -> String {
        let place = self.places[index]
        let frame = try await self.objects.frame(place)
        let picture = try self.objects.raster(frame, place, self.presentation)
        let label = self.objects.label(of: place)
        let caption = (label.isEmpty ? "" : "\(label) (of \(self.places.count)); ") + "any key ends"
        return self.rendering.text(picture, columns: size.width, rows: size.height - 1)
            + clipped(caption, to: size.width - 1) + "\u{1B}[K"
    }
}
