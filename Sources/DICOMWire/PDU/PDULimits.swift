/// The longest PDUs that are taken from a peer, judged as soon as a PDU's length is known.
package struct PDULimits: Hashable, Sendable {
    /// The longest P-DATA-TF in bytes after its header.
    package var data: Int
    /// The longest A-ASSOCIATE-RQ or -AC in bytes after its header.
    package var association: Int
    /// The longest A-ASSOCIATE-RJ, A-RELEASE or A-ABORT in bytes after its header.
    package var fixed: Int

    /// Peers that ignore the maximum they were told are met, so that up to 1 MiB is taken whatever we announced.
    ///
    /// A PDU is passed on as it arrives, so that its length costs nothing.
    package static let leastData = 1 << 20
    /// DCMTK's getscu sends 17.5 kB; 128 contexts of 20 syntaxes make 80 kB.
    ///
    /// The P-DATA limit doesn't apply here.
    package static let associationLength = 1 << 20
    /// Four bytes by PS3.8; more is read and dropped.
    package static let fixedLength = 1 << 10

    /// Makes the limits that belong to an announced maximum length.
    package init(announcedMaximumLength: Int = 65_536) {
        self.data = max(announcedMaximumLength, Self.leastData)
        self.association = Self.associationLength
        self.fixed = Self.fixedLength
    }

    /// The limit for a type of PDU.
    func limit(for type: PDUType) -> Int {
        switch type {
        case .associateRequest, .associateAccept: self.association
        case .data: self.data
        case .associateReject, .releaseRequest, .releaseReply, .abort: self.fixed
        }
    }
}
