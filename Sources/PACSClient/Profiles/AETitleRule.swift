import DICOMWire

/// What may be an AE title, for those who take one from the user.
package enum AETitleRule {
    /// What is wrong with an AE title as a sentence, nil if nothing is.
    package static func problem(with title: String) -> String? { AETitle.validate(title) }
}
