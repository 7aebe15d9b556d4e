/// The escape sequences for what stands out (ECMA-48 SGR).
enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    /// Text in this style.
    func callAsFunction(_ text: String) -> String { "\u{1B}[\(self.rawValue)m\(text)\u{1B}[0m" }

    /// The style of a cell; nil where it is plain.
    static func of(_ role: Table.Role, tone: Table.Tone?) -> Style? {
        switch (role, tone) {
        case (.modality, _): .cyan
        case (.verdict, .good): .green
        case (.verdict, .warning): .yellow
        case (.verdict, .bad): .red
        case (.verdict, nil), (.plain, _): nil
        }
    }
}
