import DICOMCore
import DICOMNetwork
import DICOMWire

extension PACSConnection {
    /// Sends C-ECHOs one after the other, on the kept association or, with other titles, on one of its own.
    ///
    /// It ends with the first association failure; a status that is no success is counted and it goes on.
    package func echo(
        count: Int = 1,
        interval: Duration = .zero,
        calling: String? = nil,
        called: String? = nil,
        onProgress: @Sendable (Int) -> Void = { _ in }
    ) async -> EchoResult {
        var result = EchoResult()
        let target = self.target(calling: calling, called: called)
        do {
            if target == self.target {
                for number in 0..<max(1, count) {
                    if number > 0, interval > .zero { try await Task.sleep(for: interval) }
                    try await self.withQueryAssociation { try await Self.echo(over: $0, in: &result) }
                    onProgress(number + 1)
                }
            } else {
                try await self.withTrial(target, service: .echo) { association in
                    for number in 0..<max(1, count) {
                        if number > 0, interval > .zero { try await Task.sleep(for: interval) }
                        try await Self.echo(over: association, in: &result)
                        onProgress(number + 1)
                    }
                }
            }
        } catch {
            let failure = PACSError(any: error, service: .echo, target: target)
            result.failure = failure
        }
        result.failure = result.failure?.completed(by: target)
        return result
    }

    /// Sends one C-ECHO; what reached the wire counts as sent, whatever came of it.
    private static func echo(over association: Association, in result: inout EchoResult) async throws {
        do throws(AssociationError) {
            self.count(try await association.echo(), in: &result)
        } catch {
            if !error.isBeforeRequest { result.sent += 1 }
            throw error
        }
    }

    private static func count(_ reply: EchoReply, in result: inout EchoResult) {
        result.sent += 1
        let status = reply.status
        if result.status == nil || result.status == 0 { result.status = status.code }
        let (seconds, attoseconds) = reply.roundTrip.components
        let microseconds = Double(seconds) * 1_000_000 + Double(attoseconds / 1_000_000_000_000)
        result.roundTrips.append(microseconds / 1000)
        if status.category == .success {
            result.ok += 1
        } else if result.failure == nil {
            result.failure = PACSError(
                FailureFacts(.dimseFailure, service: .echo, status: status.code, remark: reply.remark),
                "the echo was answered with \(status.hex) \(status.name(service: .echo))\(reply.remark.clause)"
            )
        }
    }
}
