import DICOMCore
import DICOMWire

extension StatusRemark {
    /// What follows a status at the end of a sentence, made printable; empty where nothing is said.
    var clause: String {
        let parts = [self.plainComment, self.details].compactMap(\.self)
        return parts.isEmpty ? "" : ": \(parts.joined(separator: "; "))"
    }

    /// What follows a status within a sentence, the peer's words in quotes; empty where nothing is said.
    var quotedClause: String {
        [self.plainComment.map { "\"\($0)\"" }, self.details].compactMap(\.self).map { ", \($0)" }.joined()
    }

    /// The comment, made printable; nil where there is none.
    var plainComment: String? { self.comment.flatMap { $0.isEmpty ? nil : printable($0) } }

    /// Whether nothing is said.
    var isEmpty: Bool { self == StatusRemark() }
}

extension FailureFacts {
    /// Notes what the PACS says about the status.
    mutating func take(_ remark: StatusRemark) {
        self.errorComment = remark.plainComment
        self.errorID = remark.errorID
        self.offendingElements = remark.offendingElements
    }
}
