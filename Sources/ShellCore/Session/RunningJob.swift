/// The background job that a task belongs to.
package enum RunningJob {
    /// Its number; nil in the foreground.
    @TaskLocal package static var number: Int?
}
