import DICOMCore
import SystemIO

/// Where our Storage SCP listens, and what there is to say about it.
package struct ListenAddress: Equatable, Sendable {
    /// Numeric addresses to listen on.
    package var addresses: [String]
    /// The hint or warning that goes with the choice, if any.
    package var remark: String?

    /// Chooses the addresses.
    ///
    /// A typed address wins; `any` means every interface of both families, `localhost` both loopback addresses.
    /// Otherwise it is the local address that faces the PACS, so that nobody else can reach the port. Without a PACS
    /// it is loopback, with a hint. Returns nil when `bind` is neither a word nor a numeric address.
    package static func choose(bind: String?, facing: String?, pacsHost: String?) -> ListenAddress? {
        if let bind, !bind.isEmpty {
            switch bind {
            case "any":
                return ListenAddress(
                    addresses: ["0.0.0.0", "::"],
                    remark: "the SCP listens on every interface of this computer: anybody who can reach it and knows "
                        + "our AE title can try to send"
                )
            case "localhost":
                return ListenAddress(addresses: ["127.0.0.1", "::1"])
            default:
                return IPAddress.isNumeric(bind) ? ListenAddress(addresses: [bind]) : nil
            }
        }
        if pacsHost == "localhost" { return ListenAddress(addresses: ["127.0.0.1", "::1"]) }
        if let facing { return ListenAddress(addresses: [facing]) }
        return ListenAddress(
            addresses: ["127.0.0.1"],
            remark: "no PACS is connected, so the SCP listens on 127.0.0.1 only; use --bind ADDR to be reachable"
        )
    }

    /// Whether the listener can't be reached from a PACS: it listens on loopback and the PACS is elsewhere.
    package static func isUnreachable(listening: [String], facing: String?) -> Bool {
        guard let facing else { return false }
        return listening.allSatisfy(IPAddress.isLoopback) && !IPAddress.isLoopback(facing)
    }

    /// Whether the text may be listened at: numeric, `localhost` or `any`.
    package static func isWritten(_ text: String) -> Bool {
        text == "localhost" || text == "any" || IPAddress.isNumeric(text)
    }
}
