extension Task where Failure == Never {
    /// Waits for the task's value; nil when the deadline passes, or the task that waits is cancelled, before it is there.
    func wait(until deadline: ContinuousClock.Instant? = nil) async -> Success? {
        let (values, feed) = AsyncStream.makeStream(of: Success.self)
        let waiting = Task<Void, Never> { feed.yield(await self.value) }
        let timer = deadline.map { deadline in
            Task<Void, Never> {
                try? await Task<Never, Never>.sleep(until: deadline, clock: .continuous)
                feed.finish()
            }
        }
        defer {
            waiting.cancel()
            timer?.cancel()
        }
        return await values.first { _ in true }
    }
}
