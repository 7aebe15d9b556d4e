import FuzzTargets

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// libFuzzer's loop; `scripts/fuzz` links the library that has no `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target of this process; the callback of C can't carry it.
nonisolated(unsafe) var chosen = FuzzTarget.dataset

let name = CommandLine.arguments.dropFirst().first ?? ""
if let target = FuzzTarget(rawValue: name) {
    chosen = target
} else if name == "--list" {
    print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
    exit(0)
} else {
    fatalError("fuzz TARGET [libFuzzer's options and folders]; '\(name)' is no target")
}

// libFuzzer takes the words after the target; the program's name stays in front.
var words: [UnsafeMutablePointer<CChar>?] = Array(
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
)
words.remove(at: 1)
words.append(nil)
var count = CInt(words.count - 1)
let code: CInt = words.withUnsafeMutableBufferPointer { buffer in
    guard var arguments = buffer.baseAddress else { return -1 }
    return runDriver(&count, &arguments) { bytes, count in
        do {
            try chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}
guard code == 0 else { fatalError("libFuzzer ended with \(code)") }
