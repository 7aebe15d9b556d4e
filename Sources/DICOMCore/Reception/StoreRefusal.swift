/// Why an object is not stored; the answer to its sender follows from the reason (PS3.4 §B.2.3).
public struct StoreRefusal: Error, Hashable, Sendable {
    /// The reasons.
    public enum Reason: Hashable, Sendable {
        /// Storing it would leave less free space than is kept back.
        case tooLittleSpace
        /// The disk, a quota or a size limit is exhausted.
        case diskFull
        /// The disk or the directory fails otherwise; what was tried and the system's words, without a path.
        case diskFault(String)
        /// What is no file has the name that the object's file would get; what it is, with an article.
        case nameTaken(String)
        /// What is done here is audited, and the audit log can't be written.
        case notAudited
        /// Its caller isn't listed, and nobody asked for its study.
        case notRequested
        /// Neither the data set nor the request names a SOP Instance UID.
        case noIdentity
        /// The data set has none of the identifiers that name a file.
        case noIdentifiers
        /// The identifiers lie deeper in the data set than is looked for them.
        case identifiersTooDeep
        /// The data set can't be decoded.
        case damaged
        /// The data set isn't whole, and such ones aren't kept; what is wrong with it.
        case notWhole(DataSetError)
        /// The C-STORE-RQ announces no data set.
        case noDataSet
        /// The C-STORE-RQ came in a presentation context of another kind of SOP class.
        case wrongContext
    }

    /// Why.
    public let reason: Reason

    /// Makes a refusal.
    public init(_ reason: Reason) { self.reason = reason }

    /// Status of the C-STORE-RSP.
    public var status: UInt16 {
        switch self.reason {
        case .tooLittleSpace, .diskFull, .diskFault, .nameTaken, .notAudited: 0xA700
        case .notRequested: 0x0124
        case .noIdentity: 0xA900
        case .noIdentifiers, .identifiersTooDeep, .damaged, .notWhole, .noDataSet: 0xC000
        case .wrongContext: 0x0122
        }
    }

    /// Error Comment (0000,0902): at most 64 characters, no patient data.
    public var comment: String {
        switch self.reason {
        case .tooLittleSpace: "Too little space left on the receiving disk"
        case .diskFull: "No space left on the receiving disk"
        case .diskFault(let words): String(words.prefix(64))
        case .nameTaken(let what): "\(what) has the name of the object's file"
        case .notAudited: "The audit log of the receiver can't be written"
        case .notRequested: "Study was not requested"
        case .noIdentity: "No SOP Instance UID in the data set or the request"
        case .noIdentifiers: "The data set has no identifier at all"
        case .identifiersTooDeep: "No Series Instance UID in the first MiB of the data set"
        case .damaged: "The data set cannot be read"
        case .notWhole(let error): String(error.comment.prefix(64))
        case .noDataSet: "the request announces no data set"
        case .wrongContext: "objects need a presentation context of their SOP class"
        }
    }

    /// Whether the disk takes no more.
    public var isOutOfSpace: Bool { self.reason == .tooLittleSpace || self.reason == .diskFull }

    /// Whether it is our disk that fails, so that the next object would fare no better.
    public var isDiskFault: Bool { if case .diskFault = self.reason { true } else { self.isOutOfSpace } }
}
