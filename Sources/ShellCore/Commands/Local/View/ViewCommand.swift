import ArgumentParser
import DICOMCore
import DICOMImage
import PACSClient
import ShellLanguage
import SystemIO

/// `view FILE…|SEL`: pictures on the terminal or in a PNG file, and what they count up to.
struct ViewCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Show pictures of files or rows on the terminal, or write them as PNG.",
        discussion: """
            One frame, frames side by side (--montage), one after another (--cine), or their counts (--curve). The terminal \
            is asked for the best that it can do: kitty's graphics, sixels, half blocks in its colours; 'set image' or \
            --render choose. Of a row that isn't here one object is fetched, after a question, and deleted afterwards \
            unless --keep. --format json and csv have geometry and statistics of each frame, and no picture.
            """
    )

    /// Examples for `help view`.
    static let examples = [
        "view ./image.dcm", "view 3", "view 3/1 --montage", "view ./muga.dcm --cine --palette hot",
        "view ./renogram.dcm --curve", "view ./image.dcm --frame 2 --voi 40,400 -o image.png",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<words>": .selectorOrFile, "--frame": .free("N|A-B|all"), "--voi": .free("auto|full|C,W|NAME"),
        "--palette": .words(ViewOptions.palettes), "--zoom": .free("N"), "--fps": .free("N"),
        "--render": .words(ViewOptions.renderings), "-o": .file,
    ]

    @Argument(help: "Files, directories or rows.")
    var words: [String]
    @OptionGroup var options: ViewOptions
    @Option(name: .customShort("o"), help: "Write a PNG file instead of showing the picture.")
    var file: String?
    @Flag(
        name: .long,
        help: "Write over a file that is there; ask the PACS that is selected, whatever PACS the rows are of."
    )
    var force = false
    @Flag(name: .long, help: "Take rows that contradict the query too.")
    var mismatched = false
    @Flag(name: .long, help: "Keep an object that was fetched.")
    var keep = false
    @OptionGroup var consentOptions: ConsentOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks words and options.
    mutating func validate() throws {
        try self.options.check()
        if self.file != nil, self.options.cine || self.options.curve {
            throw UsageError("a PNG file has one picture: -o goes with neither --cine nor --curve")
        }
        if self.file != nil, self.options.render != nil {
            throw UsageError("--render says how a terminal shows pictures, and -o writes a PNG file")
        }
        if self.options.zoom != nil, self.options.montage, self.file == nil {
            throw UsageError(
                "frames side by side are as large as they fit: --zoom goes with one picture, --cine and -o"
            )
        }
        guard !self.words.contains(where: \.isUnexpanded) else { return }
        let parts = try LocalWords(self.words)
        if let key = parts.keys.first {
            throw UsageError(
                "'\(key.text)' is an attribute, and 'view' takes files, directories and rows",
                hint: "a file of that name is written ./\(key.text)",
                word: key.text
            )
        }
    }

    /// Shows, writes or counts.
    func run(in session: Session) async throws -> Report {
        let format = self.format ?? session.options.format ?? session.settings.format
        let screen = PictureScreen(session, format: format)
        let showsNumbers = !format.isForPeople
        if self.file == nil, !showsNumbers, !self.options.curve, screen == nil {
            throw UsageError(
                "a picture needs a terminal",
                hint: "-o FILE.png writes it, --format json has its numbers"
            )
        }
        if format == .uid, self.file == nil {
            throw UsageError(
                "'view' has no UIDs to print",
                hint: "--format json has its numbers",
                word: format.rawValue
            )
        }
        let picture = self.file.map { PictureFile(path: $0, force: self.force) }
        try picture?.check()
        return try await ViewSource(words: self.words, command: self).open(in: session) { objects in
            let viewing = try Viewing(objects, self.options)
            if showsNumbers, self.file == nil { return try await viewing.counted(all: true) }
            if self.options.curve { return try await viewing.curve(width: screen == nil ? 80 : session.terminal.width) }
            if let picture { return try await viewing.written(to: picture, counts: showsNumbers) }
            guard let screen else { return try await viewing.counted(all: false) }
            return try await viewing.shown(on: screen, self.options.rendering(session.settings.image))
        }
    }
}
