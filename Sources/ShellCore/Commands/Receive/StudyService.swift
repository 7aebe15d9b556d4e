import PACSClient

/// Runs a program for each study that has come to our Storage SCP, one at a time.
struct StudyService: Sendable {
    private let program: StudyProgram
    private let watch: StudyWatch
    private let scp: LocalSCP
    private let session: Session
    private let interval: Duration

    init(_ program: StudyProgram, _ watch: StudyWatch, _ scp: LocalSCP, _ session: Session) {
        self.program = program
        self.watch = watch
        self.scp = scp
        self.session = session
        self.interval = min(.seconds(1), session.settings.scpQuiet / 4)
    }

    /// Goes on until the task is cancelled; the program that runs then is still waited for.
    func run() async {
        while !Task.isCancelled {
            await self.tell(self.watch.take())
            try? await Task.sleep(for: self.interval)
        }
    }

    /// Tells of what came last, when no more will.
    func finish() async { await self.tell(self.watch.take(all: true)) }

    private func tell(_ notices: [StudyNotice]) async {
        guard !notices.isEmpty else { return }
        let (program, scp, session) = (self.program, self.scp, self.session)
        // An interrupt ends the service, but not in the middle of a study.
        await Task {
            await scp.synchronize()
            for notice in notices { program.say(await program.run(for: notice), in: session) }
        }
        .value
    }
}
