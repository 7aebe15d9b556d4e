/// The job that a command runs in, which its progress and its notices are told apart by.
enum RunningJob {
    /// The number of the background job that the task belongs to; nil in the foreground.
    @TaskLocal static var number: Int?
    /// The statement that runs, as it was written.
    @TaskLocal static var statement = ""
    /// What ends the command that runs, as Ctrl-C does; nil where nothing can.
    @TaskLocal static var interrupts: Interrupts?
}
