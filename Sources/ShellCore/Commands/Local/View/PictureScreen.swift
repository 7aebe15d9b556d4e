import PACSClient

/// The terminal of the running command, where it has one for pictures.
struct PictureScreen: Sendable {
    /// The terminal.
    let terminal: any Terminal
    private let session: Session

    /// Nil where results don't go to a terminal, or a job in the background runs: the prompt has it.
    init?(_ session: Session, format: OutputFormat) {
        guard session.terminal.outputIsTerminal, CommandOutput.current == nil, RunningJob.number == nil,
            format.isForPeople
        else { return nil }
        (self.terminal, self.session) = (session.terminal, session)
    }

    /// Columns of cells.
    var columns: Int { self.terminal.width }
    /// Rows of cells for a picture: what is said below it and the prompt have theirs.
    var rows: Int { max(1, self.terminal.height - 4) }

    /// Asks the terminal, and chooses how pictures are shown.
    func rendering(_ wanted: ImageRendering, zoom: Int?) async -> PictureRendering {
        // What characters can show the environment tells, without a wait.
        let isOfCharacters = wanted == .blocks || wanted == .ascii
        let abilities = await self.terminal.pictureAbilities(asked: !isOfCharacters)
        let usesColor = self.session.usesColor
        return PictureRendering(
            encoding: PictureEncoding(wanted, abilities, usesColor: usesColor),
            abilities: abilities,
            zoom: zoom
        )
    }

    /// Writes a picture and what belongs to it.
    func write(_ text: String) {
        self.session.write(output: text, to: nil)
    }

    /// Lets a picture move on the whole screen: what others have to say waits.
    func run(_ cine: Cine) async throws {
        self.session.settleNotices()
        self.session.notices.pause(true)
        self.session.progress.pause(true)
        defer {
            self.session.notices.pause(false)
            self.session.progress.pause(false)
        }
        try await cine.run(on: self.terminal)
    }
}
