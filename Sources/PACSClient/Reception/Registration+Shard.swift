import DICOMWire

extension Registration {
    /// What is to be registered for one part of a selection: a PACS sends what a C-MOVE asks for to an AE title, and knows
    /// one address and port for it, so each part has its own title and, where the computer is the same, its own port.
    ///
    /// The title is ours with the part's number behind it, the port that many behind ours. Nil where no such port is left.
    package func part(_ shard: Shard) -> Registration? {
        let digits = String(shard.index)
        let zeros = String(repeating: "0", count: String(shard.count).utf8.count - digits.utf8.count)
        let number = zeros + digits
        var part = self
        part.title = String(decoding: self.title.utf8.prefix(AETitle.maximumLength - number.utf8.count), as: UTF8.self)
        part.title += number
        // Port 0 is none that a PACS could be told.
        if self.port > 0 { part.port = self.port + shard.index - 1 }
        return part.port <= 65_535 ? part : nil
    }
}
