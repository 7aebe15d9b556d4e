import Foundation

extension ChildProcess {
    /// The peak resident memory so far, in bytes, nil when the system doesn't say or the process has ended.
    package var peakResidentBytes: Int? { self.memory("VmHWM:") }

    /// The resident memory at the moment, in bytes, nil when the system doesn't say or the process has ended.
    package var residentBytes: Int? { self.memory("VmRSS:") }

    /// What its descriptors are open for: paths, `socket:[…]`, `pipe:[…]`.
    package var descriptors: [String] {
        let folder = "/proc/\(self.pid)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
    }

    /// How many of these are sockets.
    package var socketCount: Int { self.descriptors.count { $0.hasPrefix("socket:") } }

    private func memory(_ field: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(self.pid)/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first.map { $0 * 1024 }
    }
}
