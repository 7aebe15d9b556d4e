/// The attributes that say who a patient is, which logs, saved history and shared texts must not show.
public enum IdentifyingAttributes {
    /// What stands in place of a value.
    public static let mask = "***"

    /// Whether an attribute names or identifies a person (the basic profile of PS3.15 Annex E, without UIDs and dates of
    /// the examination, which are needed to talk about a study at all).
    public static func contains(_ tag: Tag) -> Bool {
        self.listed.contains(tag) || DataDictionary.vr(of: tag) == .PN
    }

    /// Whether a keyword or a tag in one of its written forms is that of an identifying attribute.
    public static func contains(keyword text: some StringProtocol) -> Bool {
        let text = String(text)
        guard let tag = DataDictionary.tag(forKeyword: text) ?? Tag(parsing: text) else { return false }
        return self.contains(tag)
    }

    private static let listed: Set<Tag> = [
        Tag(0x0008, 0x0050), Tag(0x0008, 0x0092), Tag(0x0008, 0x0094), Tag(0x0010, 0x0020), Tag(0x0010, 0x0021),
        Tag(0x0010, 0x0030), Tag(0x0010, 0x0032), Tag(0x0010, 0x0050), Tag(0x0010, 0x1000), Tag(0x0010, 0x1002),
        Tag(0x0010, 0x1040), Tag(0x0010, 0x1080), Tag(0x0010, 0x1081), Tag(0x0010, 0x1090), Tag(0x0010, 0x2150),
        Tag(0x0010, 0x2152), Tag(0x0010, 0x2154), Tag(0x0010, 0x2155), Tag(0x0010, 0x2160), Tag(0x0010, 0x2180),
        Tag(0x0010, 0x21B0), Tag(0x0010, 0x21F0), Tag(0x0010, 0x2299), Tag(0x0010, 0x4000), Tag(0x0020, 0x0010),
        Tag(0x0038, 0x0010), Tag(0x0038, 0x0060), Tag(0x0038, 0x0300), Tag(0x0038, 0x0400),
        Tag(0x0038, 0x0500), Tag(0x0040, 0x1001), Tag(0x0040, 0x2016), Tag(0x0040, 0x2017), Tag(0x0040, 0xA123),
    ]
}
