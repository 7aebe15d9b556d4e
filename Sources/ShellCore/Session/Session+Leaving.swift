extension Session {
    /// Waits until the last job has ended; an interrupt goes to the jobs.
    ///
    /// Returns whether there was one.
    func waitForJobs(_ interrupts: Interrupts) async -> Bool {
        let jobs = self.jobs
        guard !jobs.running.isEmpty else { return false }
        self.notice("waiting for \(jobs.running.count == 1 ? "a job" : "jobs"); Ctrl-C cancels")
        let interrupt: @Sendable () -> Void = { jobs.interrupt(jobs.running) }
        interrupts.begin(Interrupts.Handlers(cancel: interrupt, abort: interrupt, leave: interrupt))
        for job in jobs.running { _ = await job.task.wait() }
        return interrupts.end()
    }

    /// Cleans up; an interrupt in the meantime aborts instead of waiting for a release.
    func close(_ interrupts: Interrupts) async {
        let abort: @Sendable () -> Void = { Task { await self.abort() } }
        interrupts.begin(Interrupts.Handlers(cancel: {}, abort: abort, leave: abort))
        await self.close()
        _ = interrupts.end()
    }
}
