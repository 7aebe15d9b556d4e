import DICOMCore
import Foundation

/// The built pacsh with a home of its own: nothing of the user's settings, history or files is read or written.
package struct Pacsh: Sendable {
    /// Where its configuration, its state and its working directory are.
    package let home: TemporaryDirectory
    /// Options that stand before the command in every run.
    package var options: [String]

    /// Makes a fresh home.
    package init(_ options: [String] = []) throws {
        self.home = try TemporaryDirectory("home")
        self.options = options
        try self.home.makeFolder("config/pacsh")
        try self.home.makeFolder("state")
        try self.home.makeFolder("work")
    }

    /// The folder in which commands run.
    package var directory: String { self.home.path("work") }

    /// Writes a text file.
    package static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// The executable: `PACSH_EXECUTABLE`, else the one beside the running tests, else the debug build's.
    package static func executable() throws -> String {
        var candidates: [String] = []
        if let named = ProcessInfo.processInfo.environment["PACSH_EXECUTABLE"] { candidates.append(named) }
        if let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            candidates.append(URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/pacsh")
        }
        candidates.append(Programs.checkout + "/.build/debug/pacsh")
        for candidate in candidates where FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        throw TestFailure("pacsh is not built; looked at \(candidates.joined(separator: ", "))")
    }

    /// Starts it and returns while it runs; `through` is a command line that starts it in the end.
    package func start(
        _ arguments: [String],
        input: ChildProcess.Input = .none,
        environment: [String: String] = [:],
        through wrapper: [String] = []
    ) throws -> ChildProcess {
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("XDG_") }
        variables["HOME"] = self.home.path
        variables["XDG_CONFIG_HOME"] = self.home.path("config")
        variables["XDG_STATE_HOME"] = self.home.path("state")
        variables["SWIFT_BACKTRACE"] = "enable=no"
        let words = try wrapper + [Self.executable()] + self.options + arguments
        return try ChildProcess(
            words[0],
            Array(words.dropFirst()),
            environment: variables.merging(environment) { $1 },
            directory: self.directory,
            input: input
        )
    }

    /// Runs it to its end.
    package func run(
        _ arguments: [String],
        input: ChildProcess.Input = .none,
        environment: [String: String] = [:],
        seconds: Double = 60,
        through wrapper: [String] = []
    ) async throws -> Run {
        let process = try self.start(arguments, input: input, environment: environment, through: wrapper)
        let ending = try await process.wait(seconds: seconds)
        return Run(code: Int(ending.code), output: ending.output, errors: ending.errors)
    }

    /// A finished run.
    package struct Run: Sendable, CustomStringConvertible {
        /// The exit code, or 128 plus the signal that killed it.
        package let code: Int
        /// Its standard output.
        package let output: String
        /// Its standard error.
        package let errors: String

        /// Makes a run, to look at a part of another.
        package init(code: Int, output: String, errors: String) {
            self.code = code
            self.output = output
            self.errors = errors
        }

        /// All of it, for a failure's text.
        package var description: String { "exit \(self.code)\n--- output\n\(self.output)\n--- errors\n\(self.errors)" }

        /// Standard output as one JSON document; null when it isn't one.
        package var json: JSONValue { JSONValue(parsing: self.output) ?? .null }

        /// Standard output as one JSON document a line.
        package var jsonLines: [JSONValue] {
            self.output.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
        }

        /// The last of these; null where there is none.
        package var lastDocument: JSONValue { self.jsonLines.last ?? .null }
    }
}

extension JSONValue {
    /// What stands under keys, one below the other; null where there is nothing.
    package subscript(path path: String...) -> JSONValue {
        path.reduce(self) { value, key in value[key] ?? .null }
    }

    /// The string, nil if it is none.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The whole number, nil if it is none.
    package var whole: Int? {
        switch self {
        case .integer(let number): number
        case .literal(let text): Int(text)
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }

    /// The elements of an array, none if it is no array.
    package var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }
}
