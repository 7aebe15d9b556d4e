extension DataSet {
    /// The person's name in an element; nil when it is absent or empty.
    ///
    /// Of several values the first.
    public func personName(_ tag: Tag) -> PersonName? { self.personNames(tag).first }

    /// The persons' names in an element; none when it is absent or empty.
    public func personNames(_ tag: Tag) -> [PersonName] { self.strings(tag).map { PersonName(parsing: $0) } }

    /// The day in an element; nil when it is absent, empty or no day of the calendar.
    ///
    /// Of several values the first.
    public func date(_ tag: Tag) -> DICOMDate? { self.strings(tag).first.flatMap { DICOMDate(parsing: $0) } }

    /// The time of day in an element; nil when it is absent, empty or no time.
    ///
    /// Of several values the first.
    public func time(_ tag: Tag) -> DICOMTime? { self.strings(tag).first.flatMap { DICOMTime(parsing: $0) } }

    /// The moment in an element; nil when it is absent, empty or no moment.
    ///
    /// Of several values the first.
    public func dateTime(_ tag: Tag) -> DICOMDateTime? {
        self.strings(tag).first.flatMap { DICOMDateTime(parsing: $0) }
    }

    /// The numbers in an element, exactly as they are written in text, or as the shortest text of a binary one.
    ///
    /// None when it is absent or empty; nil where a value is no number, so that none ever stands in another's place.
    public func decimals(_ tag: Tag) -> [DecimalNumber]? {
        let texts = self.strings(tag)
        let numbers = texts.compactMap { DecimalNumber(parsing: $0) }
        return numbers.count == texts.count ? numbers : nil
    }

    /// The tags in an element of VR AT; none when it is absent or of another VR.
    public func tags(_ tag: Tag) -> [Tag] {
        guard let element = self[tag], element.vr == .AT else { return [] }
        return element.numbers.compactMap { Tag(parsing: $0) }
    }
}
