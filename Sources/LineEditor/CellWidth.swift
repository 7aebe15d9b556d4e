import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How many cells of the terminal a character takes, as libedit counts them: by the system's `wcwidth`.
enum CellWidth {
    /// The cells of one character; a control character is shown as two.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
        return max(0, Int(wcwidth(wchar_t(scalar.value))))
    }
}

/// Counts the cells of prompt and line as they wrap.
struct CellBlock {
    /// The columns of the terminal.
    let columns: Int
    /// The cells so far, those left empty at the end of a row by a wide character included.
    private(set) var cells: Int

    /// Starts behind the prompt.
    init(columns: Int, prompt: Int) {
        self.columns = columns
        self.cells = prompt
    }

    /// Adds a character.
    ///
    /// A tab goes on to the next multiple of eight; a wide character never straddles two rows.
    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar == "\t" {
            self.cells += 8 - (self.cells % self.columns) % 8
            return
        }
        let width = CellWidth.of(scalar)
        if width == 2, scalar.value >= 0x20, scalar.value != 0x7F, self.cells % self.columns == self.columns - 1 {
            self.cells += 1
        }
        self.cells += width
    }
}
