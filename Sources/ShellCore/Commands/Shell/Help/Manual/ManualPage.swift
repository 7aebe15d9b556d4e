import DICOMCore

/// A page of the manual, made of the declarations that `help` is made of.
struct ManualPage: Sendable {
    /// Its name.
    let name: String
    /// Its section: 1 for programs, 5 for files and formats.
    let section: Int
    /// What it is about, in a few words.
    let abstract: String
    /// What stands in it behind its name.
    private let write: @Sendable (inout RoffText) -> Void

    init(_ name: String, section: Int, _ abstract: String, write: @escaping @Sendable (inout RoffText) -> Void) {
        self.name = name
        self.section = section
        self.abstract = abstract
        self.write = write
    }

    /// All pages.
    static let all: [ManualPage] = [.program, .language, .configuration]

    /// The page of a name, with or without its section: `pacsh`, `pacsh.1`.
    static func named(_ name: String) -> ManualPage? {
        self.all.first { $0.name == name || "\($0.name).\($0.section)" == name }
    }

    /// The page in the language of man(7), as of a day.
    func text(day: DICOMDate) -> String {
        var text = RoffText()
        text.title(self.name, section: self.section, day: day, version: "pacsh \(Implementation.version)")
        text.section("NAME")
        text.prose("\(self.name) - \(self.abstract)")
        self.write(&text)
        text.section("SEE ALSO")
        let others = Self.all.filter { $0.name != self.name }.map { "\($0.name)(\($0.section))" }
        text.prose((others + ["dcmqrscp(1)", "findscu(1)", "movescu(1)"]).joined(separator: ", "))
        return text.text
    }
}
