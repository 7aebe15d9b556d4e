import LineEditor
import ShellCore
import SystemIO

extension ShellTerminal {
    /// How long the terminal has to say what it can show, in milliseconds.
    private static let timeToAnswer = 100
    /// How long is waited for an answer that is late, so that it isn't left to whoever reads next, in milliseconds.
    private static let timeToSettle = 1000

    /// Says what the terminal can show: by its answers where it is asked, and by the environment what they don't tell.
    func pictureAbilities(asked: Bool) async -> PictureAbilities {
        var abilities = PictureAbilities()
        abilities.isPlain = self.isPlain
        guard !self.isPlain, self.outputIsTerminal else { return abilities }
        let (term, tmux) = (CurrentProcess.variable("TERM"), CurrentProcess.variable("TMUX"))
        abilities.textColors = PictureAbilities.textColors(
            colorTerm: CurrentProcess.variable("COLORTERM"),
            term: term
        )
        let isMultiplexed = PictureAbilities.isMultiplexed(tmux: tmux, term: term)
        let passesThrough = tmux?.isEmpty == false
        let keyboard = self.keyboard
        let answers =
            !asked
            ? nil
            : try? await OwnThread.run { _ in
                keyboard.answers(within: Self.timeToAnswer) { question in
                    // What isn't passed through would be shown as text, and so it is by Linux's console.
                    if !isMultiplexed { return term == "linux" ? "" : question }
                    return passesThrough ? PictureAbilities.passedThrough(question) : ""
                }
            }
        if let answers {
            abilities.hasKitty = answers.hasKitty
            abilities.hasSixel = answers.hasSixel
            abilities.sixelColors = answers.sixelColors ?? abilities.sixelColors
            if let cell = answers.cell { abilities.cell = (cell.width, cell.height) }
        }
        abilities.passesThrough = isMultiplexed
        if let pixels = StandardStream.terminalPixels, pixels.width >= self.width, pixels.height >= self.height {
            abilities.cell = (pixels.width / self.width, pixels.height / self.height)
        }
        return abilities
    }

    /// Waits for late answers.
    func settleAnswers() async {
        let keyboard = self.keyboard
        _ = try? await OwnThread.run { _ in keyboard.settle(within: Self.timeToSettle) }
    }

    /// Goes to the other screen without a cursor.
    func beginPictures() { self.keyboard.begin(withScreen: true) }

    /// Draws on it.
    func draw(_ text: String) { self.keyboard.draw(text) }

    /// Waits for a key.
    func waitForKey(_ time: Duration) async -> Bool {
        let keyboard = self.keyboard
        return await withTaskCancellationHandler {
            let milliseconds = Int(time / .milliseconds(1))
            return (try? await OwnThread.run { _ in keyboard.waitForKey(milliseconds: milliseconds) }) ?? false
        } onCancel: {
            keyboard.wake()
        }
    }

    /// Goes back to the screen as it was.
    func endPictures() { self.keyboard.end() }
}
