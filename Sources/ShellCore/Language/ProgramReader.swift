/// Parses whole texts before anything in them runs: every statement by its command's type, and what `source` names too.
package struct ProgramReader {
    /// A fault and the command it belongs to.
    package struct Fault: Sendable {
        /// What is wrong and where.
        package let failure: Failure
        /// The command's name as typed; `pacsh` where no command was reached.
        package let command: String
        /// The format that the command's own words ask for.
        package let format: OutputFormat?
    }

    /// The most files that may source one another in a row.
    private static let depthLimit = 32

    /// Everything that is wrong, in the order of the text.
    package private(set) var faults: [Fault] = []
    /// Whether places are shown.
    private let showsPlaces: Bool
    /// The files being read, the outermost first; a file must not source itself.
    private var files: [String] = []

    /// Makes a reader; a batch shows places, the prompt doesn't.
    package init(showsPlaces: Bool) { self.showsPlaces = showsPlaces }

    /// Reads a text that came from no file.
    package mutating func read(bytes: [UInt8], named name: String) -> Program {
        self.program(of: Lexer.read(bytes: bytes, file: name), named: name)
    }

    /// Reads a batch file.
    package mutating func read(file path: String) -> Program {
        do {
            return self.program(of: Lexer.read(bytes: try TextFile.read(path), file: path), file: path)
        } catch {
            self.faults.append(Fault(failure: Failure(error), command: "pacsh", format: nil))
            return Program()
        }
    }

    /// Reads one statement whose words need no cutting.
    package mutating func read(words: [String]) -> Program {
        let places = words.indices.map { Place(file: "", line: 1, column: $0 + 1) }
        guard let statement = Statement(zip(words, places).map { Word($0, at: $1) }) else { return Program() }
        var program = Program()
        if let step = self.step(statement, directory: "") { program.steps.append(step) }
        return program
    }

    private mutating func program(of text: Lexer.Result, file path: String) -> Program {
        self.files.append(TextFile.resolved(path))
        defer { self.files.removeLast() }
        return self.program(of: text, named: path, directory: TextFile.directory(of: path))
    }

    private mutating func program(of text: Lexer.Result, named name: String, directory: String = "") -> Program {
        var program = Program()
        var faults = text.faults[...]
        for statement in text.statements {
            while let fault = faults.first,
                (fault.place.line, fault.place.column) < (statement.place.line, statement.place.column)
            {
                self.append(faults.removeFirst())
            }
            if let step = self.step(statement, directory: directory) { program.steps.append(step) }
        }
        for fault in faults { self.append(fault) }
        return program
    }

    private mutating func append(_ fault: LanguageFault) {
        var failure = Failure(fault)
        if !self.showsPlaces { failure.place = nil }
        self.faults.append(Fault(failure: failure, command: "pacsh", format: nil))
    }

    private mutating func step(_ statement: Statement, directory: String) -> Program.Step? {
        do throws(UsageError) {
            let command = try CommandParser.parse(statement)
            var sourced: Program?
            if let source = command as? SourceCommand { sourced = try self.sourced(source.file, from: directory) }
            return Program.Step(
                statement: statement,
                command: command,
                sourced: sourced,
                showsPlace: self.showsPlaces
            )
        } catch {
            let place = statement.words.first { $0.text == error.word }?.place ?? statement.place
            self.faults.append(
                Fault(
                    failure: Failure(error, at: self.showsPlaces ? place : nil),
                    command: statement.name,
                    format: CommandParser.format(in: statement)
                )
            )
            return nil
        }
    }

    private mutating func sourced(_ file: String, from directory: String) throws(UsageError) -> Program {
        let path = file.hasPrefix("/") || directory.isEmpty ? file : directory + "/" + file
        let resolved = TextFile.resolved(path)
        guard !self.files.contains(resolved), self.files.count < Self.depthLimit else {
            throw UsageError("\(file) sources itself, so it would never end", word: file)
        }
        let bytes: [UInt8]
        do {
            bytes = try TextFile.read(path)
        } catch {
            throw UsageError(error.message, word: file)
        }
        // Faults in a sourced file have their own places even when the command was typed at the prompt.
        var reader = ProgramReader(showsPlaces: true)
        reader.files = self.files
        let program = reader.program(of: Lexer.read(bytes: bytes, file: path), file: path)
        self.faults += reader.faults
        return program
    }
}
