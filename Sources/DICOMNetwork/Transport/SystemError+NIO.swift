import NIOCore
import SystemIO

extension SystemError {
    /// The system's error that NIO reports; nil for errors of other kinds.
    init?(_ error: any Error) {
        guard let error = error as? IOError else { return nil }
        self.init(number: error.errnoCode)
    }
}
