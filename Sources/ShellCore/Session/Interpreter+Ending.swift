extension Interpreter.Ending {
    /// The exit status that it comes to.
    package var code: Int32 {
        switch self {
        case .finished: 0
        case .failed(let code), .interrupted(let code), .quit(let code): code
        }
    }
}
