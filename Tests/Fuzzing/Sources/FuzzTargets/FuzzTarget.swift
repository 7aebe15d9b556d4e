/// What can be fuzzed, by the names that `scripts/fuzz` takes.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case dataset, charset, file, json, cursor, walk, printable
    case pdu, command, acceptor, requestor
    case shell, history
    case path
    case rle, jpeg, image

    /// Gives the target one input; throws where something doesn't hold that must.
    package func run(_ bytes: [UInt8]) throws {
        switch self {
        case .dataset: try CoreTargets.dataSet(bytes)
        case .charset: try CoreTargets.characterSet(bytes)
        case .file: try CoreTargets.file(bytes)
        case .json: try CoreTargets.json(bytes)
        case .cursor: try CoreTargets.cursor(bytes)
        case .walk: try CoreTargets.walk(bytes)
        case .printable: try CoreTargets.printableText(bytes)
        case .pdu: try WireTargets.pdu(bytes)
        case .command: try WireTargets.command(bytes)
        case .acceptor: try MachineTargets.acceptor(bytes)
        case .requestor: try MachineTargets.requestor(bytes)
        case .shell: try ShellTargets.shell(bytes)
        case .history: try ShellTargets.history(bytes)
        case .path: try ShellTargets.path(bytes)
        case .rle: try ImageTargets.rle(bytes)
        case .jpeg: try ImageTargets.jpeg(bytes)
        case .image: try ImageTargets.image(bytes)
        }
    }
}

/// What must hold and doesn't.
struct OracleFailure: Error, CustomStringConvertible {
    let description: String
}

/// Throws where what must hold doesn't.
func demand(_ holds: Bool, _ what: @autoclosure () -> String) throws(OracleFailure) {
    if !holds { throw OracleFailure(description: what()) }
}
