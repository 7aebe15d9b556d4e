import DICOMCore

/// The status of a response (PS3.7 Annex C), judged by its range, for peers send numbers that no list has.
package struct DIMSEStatus: Hashable, Sendable {
    /// What a status means for the operation.
    package enum Category: Hashable, Sendable {
        /// Done.
        case success
        /// More responses follow.
        case pending
        /// Done, with a reservation.
        case warning
        /// Ended because we asked for it.
        case cancel
        /// Not done.
        case failure
    }

    /// The number as sent.
    package let code: UInt16

    /// Takes any number.
    package init(code: UInt16) { self.code = code }

    /// 0x0000.
    package static let success = DIMSEStatus(code: 0x0000)
    /// 0xFF00.
    package static let pending = DIMSEStatus(code: 0xFF00)
    /// 0xFE00.
    package static let cancel = DIMSEStatus(code: 0xFE00)
    /// 0x0122, the peer doesn't do this for this SOP class.
    package static let sopClassNotSupported = DIMSEStatus(code: 0x0122)
    /// 0xA801.
    package static let moveDestinationUnknown = DIMSEStatus(code: 0xA801)

    /// What the status means, by its range: 0x0000, 0xFFxx, 0xFE00, 0xBxxx and the three general warnings, else failure.
    package var category: Category {
        switch self.code {
        case 0x0000: .success
        case 0xFF00...0xFFFF: .pending
        case 0xFE00: .cancel
        case 0xB000...0xBFFF, 0x0001, 0x0107, 0x0116: .warning
        default: .failure
        }
    }

    /// The number as `0xA801`.
    package var hex: String { "0x" + Hexadecimal.digits(self.code, uppercase: true) }
}

extension DIMSEStatus: CustomStringConvertible {
    /// The number as `0xA801`.
    package var description: String { self.hex }
}
