extension Task where Failure == Never {
    /// The task's value; nil when the task that waits for it is cancelled before it is there.
    var valueUnlessCancelled: Success? {
        get async {
            let (values, feed) = AsyncStream.makeStream(of: Success.self)
            let waiting = Task<Void, Never> { feed.yield(await self.value) }
            defer { waiting.cancel() }
            return await values.first { _ in true }
        }
    }
}
