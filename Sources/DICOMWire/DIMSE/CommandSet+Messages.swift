import DICOMCore

extension CommandSet {
    /// The command set that C-FIND, C-MOVE and C-GET requests share; an identifier follows.
    init(_ field: CommandField, _ messageID: UInt16, _ sopClass: UID, _ priority: Priority) {
        self.init(field, hasDataSet: true)
        self.set(CommandElement.affectedSOPClassUID, sopClass)
        self.set(CommandElement.messageID, messageID)
        self.set(CommandElement.priority, priority.rawValue)
    }

    /// The fields that C-FIND, C-MOVE and C-GET requests share.
    ///
    /// An unknown priority is medium.
    func identifierRequest() throws(DIMSEError) -> (UInt16, UID, Priority) {
        let id = try self.required(self.messageID, "Message ID (0000,0110)")
        let sopClass = try self.required(self.affectedSOPClassUID, "Affected SOP Class UID (0000,0002)")
        return (id, sopClass, self.priority.flatMap { Priority(rawValue: $0) } ?? .medium)
    }

    /// The fields that every response has.
    func response() throws(DIMSEError) -> (UInt16, DIMSEStatus) {
        let id = try self.required(
            self.messageIDBeingRespondedTo,
            "Message ID Being Responded To (0000,0120)"
        )
        return (id, try self.required(self.status, "Status (0000,0900)"))
    }

    /// An error comment that fits its VR: 64 ASCII characters without a backslash (PS3.5 §6.2).
    static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(64).map { $0.value < 0x20 || $0.value > 0x7E || $0 == "\\" ? "?" : $0 }
            )
        )
    }
}
