/// Why a picture can't be made of an object.
///
/// Two errors are equal when their codes are.
package struct ImageError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable {
        /// The object has no pixel data.
        case noPixels = "no-pixels"
        /// The attributes that describe the pixels are missing, or contradict each other or the data.
        case wrongDescription = "wrong-description"
        /// The pixel data ends before the frame does.
        case truncated
        /// There is no frame of this number.
        case noSuchFrame = "no-such-frame"
        /// There is no window of this name.
        case noSuchWindow = "no-such-window"
        /// A frame has more samples than are read.
        case tooLarge = "too-large"
        /// The pixels are written in a way that isn't read.
        case unsupported
        /// The helper executable or a library that decodes the syntax isn't there.
        case decoderMissing = "decoder-missing"
        /// The encoded frame is damaged, or was refused by the library that decodes it.
        case notDecoded = "not-decoded"
        /// The file can't be read.
        case cannotRead = "cannot-read"
    }

    /// What is wrong.
    package let code: Code
    /// What happened, with the numbers.
    package let message: String

    /// Makes an error.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Whether two errors have the same code.
    package static func == (left: ImageError, right: ImageError) -> Bool { left.code == right.code }

    /// The message.
    package var description: String { self.message }
}
