/// What the beginning of an object says about its identity.
package struct ObjectHead: Sendable, Equatable {
    /// SOP Class UID (0008,0016).
    package var sopClassUID: UID?
    /// SOP Instance UID (0008,0018).
    package var sopInstanceUID: UID?
    /// Patient ID (0010,0020), decoded and trimmed; nil when absent.
    package var patientID: String?
    /// Study Instance UID (0020,000D).
    package var studyInstanceUID: UID?
    /// Series Instance UID (0020,000E).
    package var seriesInstanceUID: UID?
    /// Modality (0008,0060).
    package var modality: String?
    /// What kept the head from being read to its end, when the identity is only what came before.
    package var problem: DataSetError?
    /// What was forgiven, one sentence each.
    package var notes: [String] = []
}

/// Finds the identifiers in the head of an object while it streams.
///
/// It is given all bytes so far each time and keeps nothing, so that a reader costs nothing between fragments.
package struct ObjectHeadReader: Sendable {
    /// How much of an object is looked at, before and after inflating, in bytes.
    package static let maximumHead = 1 << 20

    /// How far the reader got.
    package enum Progress: Sendable {
        /// The bytes so far aren't enough.
        case needMore
        /// Everything that can be known is known.
        case found(ObjectHead)
        /// The bytes are no data set.
        case unreadable(DataSetError)
    }

    /// The syntax that was agreed for the object.
    package let syntax: TransferSyntax

    package init(syntax: TransferSyntax) { self.syntax = syntax }

    /// Looks at the object's first bytes; `isComplete` says that there are no more.
    package func read(_ bytes: [UInt8], isComplete: Bool) -> Progress {
        self.read(bytes.span.bytes, isComplete: isComplete)
    }

    /// Looks at the object's first bytes; `isComplete` says that there are no more.
    package func read(_ bytes: RawSpan, isComplete: Bool) -> Progress {
        let isLast = isComplete || bytes.byteCount >= Self.maximumHead
        guard self.syntax.isDeflated else { return self.parse(bytes, syntax: self.syntax, isLast: isLast) }
        do {
            let partial = try Inflater.inflatePrefix(bytes, limit: Self.maximumHead)
            let isWhole = isLast || partial.isComplete || partial.bytes.count >= Self.maximumHead
            let progress = self.parse(partial.bytes.span.bytes, syntax: .explicitVRLittleEndian, isLast: isWhole)
            // Bytes that aren't deflated may begin like deflated ones.
            guard case .unreadable = progress else { return Self.noting(partial.wrapper?.sentence, progress) }
        } catch {
            // Fewer bytes than a deflated block needs say nothing yet.
            if !isLast, bytes.byteCount < 64 { return .needMore }
        }
        let progress = self.parse(bytes, syntax: .explicitVRLittleEndian, isLast: isLast)
        return Self.noting("the data set isn't deflated although its transfer syntax says so", progress)
    }

    /// What was found, with one more sentence of what was forgiven.
    private static func noting(_ sentence: String?, _ progress: Progress) -> Progress {
        guard let sentence, case .found(var head) = progress else { return progress }
        head.notes.append(sentence)
        return .found(head)
    }

    private func parse(_ bytes: RawSpan, syntax: TransferSyntax, isLast: Bool) -> Progress {
        var options = ParsingOptions(syntax: syntax)
        options.lastTag = .seriesInstanceUID
        options.skipsSequences = true
        options.valueLimit = 65_536
        options.opaqueLimit = 65_536
        options.isPartial = !isLast
        var parser = DataSetParser(bytes, options: options)
        do {
            let dataSet = try parser.parse()
            guard parser.reachedLastTag || isLast else { return .needMore }
            // A data set can't begin behind its identity, so these bytes are something else.
            guard !dataSet.elements.isEmpty else { return .unreadable(parser.error(.unexpectedTag, nil)) }
            return .found(Self.head(of: dataSet, notes: parser.notes.sentences))
        } catch {
            let isCut = [.truncated, .lengthBeyondEnd, .missingDelimiter].contains(error.code)
            if isCut, !isLast { return .needMore }
            var head = Self.head(of: parser.elementsSoFar, notes: parser.notes.sentences)
            guard head.sopInstanceUID != nil || head.studyInstanceUID != nil else { return .unreadable(error) }
            head.problem = error
            return .found(head)
        }
    }

    private static func head(of dataSet: DataSet, notes: [String]) -> ObjectHead {
        ObjectHead(
            sopClassUID: dataSet.uid(.sopClassUID),
            sopInstanceUID: dataSet.uid(.sopInstanceUID),
            patientID: dataSet.string(.patientID),
            studyInstanceUID: dataSet.uid(.studyInstanceUID),
            seriesInstanceUID: dataSet.uid(.seriesInstanceUID),
            modality: dataSet.string(.modality),
            notes: notes
        )
    }
}
