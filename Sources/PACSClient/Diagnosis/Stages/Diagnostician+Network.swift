import DICOMCore
import DICOMNetwork
import DICOMWire
import SystemIO

/// The layers below DICOM: the name, the TCP connection, and who answers there.
extension Diagnostician {
    mutating func resolve() async -> StageFinding {
        let host = self.target.host
        do throws(AssociationError) {
            self.addresses = try await ConnectionProbe.addresses(self.parameters())
        } catch {
            return .failed(PACSError(error, service: .association, target: self.target))
        }
        if self.addresses == [host] { return .ok("\(host) is an address already, no name had to be looked up") }
        return .ok("\(printable(host)) is \(self.addresses.joined(separator: ", "))")
    }

    mutating func connect() async -> StageFinding {
        var reached: [String] = []
        var failures: [(address: String, error: PACSError)] = []
        for address in self.addresses.prefix(Self.maximumAddresses) where !Task.isCancelled {
            var parameters = self.parameters()
            parameters.host = address
            do throws(AssociationError) {
                let local = try await ConnectionProbe.connect(parameters)
                if self.facing == nil, !local.isEmpty { self.facing = local }
                reached.append(address)
            } catch {
                failures.append((address, PACSError(error, service: .association, target: self.target)))
            }
        }
        let port = self.target.port
        if self.facing == nil {
            self.facing = try? await self.target.route(within: self.settings.timeouts.connect).local
        }
        guard !reached.isEmpty else {
            let worst = failures.first { $0.error.kind == .connectRefused } ?? failures.first
            guard let worst else { return .skipped("no address to connect to") }
            let from = self.facing.map { ", from \(Self.route($0))" } ?? ", and this computer has no route there"
            let all = failures.map { "\($0.address): \(Self.how($0.error))" }.joined(separator: "; ")
            return .failed(worst.error, seen: "\(worst.error.message) (\(all)\(from))")
        }
        let from = self.facing.map { " from \(Self.route($0))" } ?? ""
        let text = "\(reached.joined(separator: ", ")) port \(port) takes TCP connections\(from)"
        let others = failures.map { "\($0.address): \(Self.how($0.error))" }.joined(separator: "; ")
        // A refusal costs no time: a PACS that listens on IPv4 only is no fault.
        guard let failure = failures.first(where: { $0.error.kind != .connectRefused }) else {
            return .ok(failures.isEmpty ? text : "\(text); other addresses of the name don't (\(others))")
        }
        return .warning(
            "\(text), but not all addresses of the name do (\(others)): each connection may lose time there",
            remedy:
                "the administrator of the name service must remove \(failure.address), or use the address that works: "
                + "connect \(self.target.called)@\(reached.first ?? ""):\(port)"
        )
    }

    /// So many addresses of one name are tried.
    private static let maximumAddresses = 8

    /// Our address with the interface that it belongs to.
    private static func route(_ address: String) -> String {
        LocalAddresses.interface(of: address).map { "\(address) over \($0)" } ?? address
    }

    /// What a TCP connection met, in a word.
    private static func how(_ error: PACSError) -> String {
        switch error.kind {
        case .connectRefused: "refused"
        case .connectTimeout: "no answer, as behind a firewall that drops packets"
        case .unreachable: "unreachable" + (error.facts.errno.map { ", \(ErrorNumber.text($0))" } ?? "")
        default: error.message
        }
    }

    // MARK: - Who answers

    /// Asks for the association, for only its answer tells whether DICOM is spoken; the next stages judge the answer.
    mutating func identify() async -> StageFinding {
        let start = ContinuousClock.now
        let answer = await self.ask()
        let milliseconds = Int((start.duration(to: .now).seconds * 1000).rounded())
        self.answer = answer
        switch answer {
        case .success(let association):
            self.association = association
            self.facing = association.localAddress
            let negotiated = association.negotiated
            let name = negotiated.peerImplementationVersionName.map { printable($0) } ?? "no version named"
            let uid = negotiated.peerImplementationClassUID.map { " (\(printable($0.string)))" } ?? ""
            return .ok("DICOM, A-ASSOCIATE-AC after \(milliseconds) ms; implementation \(name)\(uid)")
        case .failure(let error):
            switch error.kind {
            case .associationRejected: return .ok("DICOM, A-ASSOCIATE-RJ after \(milliseconds) ms")
            case .associationAborted: return .ok("DICOM, A-ABORT after \(milliseconds) ms")
            case .protocolViolation: return .ok("DICOM, with a fault in it, after \(milliseconds) ms")
            case .tlsFailed: return .ok("asked in TLS, as is set for this PACS; the next stage tells what came of it")
            case .acseTimeout:
                return .failed(error, seen: "\(error.message); asked in TLS and in HTTP it kept silent too")
            default: return .failed(error)
            }
        }
    }

    /// What the peer answered to our request for an association; while it is silent it is asked in other protocols.
    private func ask() async -> Result<Association, PACSError> {
        enum Step: Sendable {
            case answered(Result<Association, PACSError>)
            case foreign(PACSError)
            case nothing
        }
        let parameters = self.parameters()
        let target = self.target
        return await withTaskGroup(of: Step.self) { group in
            group.addTask {
                do throws(AssociationError) {
                    return .answered(.success(try await Association.open(parameters)))
                } catch {
                    // A silent peer is asked meanwhile.
                    return .answered(.failure(await PACSError.judging(error, parameters, target, asksSilent: false)))
                }
            }
            group.addTask {
                try? await Task.sleep(for: PACSError.patience(parameters))
                guard !Task.isCancelled, let foreign = await PACSError.foreign(parameters, target) else {
                    return .nothing
                }
                return .foreign(foreign)
            }
            var found: Result<Association, PACSError> = .failure(PACSError(.interrupted, "interrupted"))
            for await step in group {
                switch step {
                case .nothing: continue
                case .foreign(let error): found = .failure(error)
                case .answered(let answer): found = answer
                }
                group.cancelAll()
                break
            }
            for await step in group {
                // An association that was granted at the last moment is used, or not left open.
                if case .answered(.success(let association)) = step { await association.abort() }
            }
            return found
        }
    }

    /// Where TLS is configured the handshake is part of the connection, and its failure is told here.
    func secure() -> StageFinding {
        if case .failure(let error) = self.answer, error.kind == .tlsFailed { return .failed(error) }
        guard let tls = self.parameters().tls else { return .skipped("TLS isn't configured for this PACS") }
        guard tls.verifiesPeer else {
            return .warning(
                "the handshake succeeded, but the certificate isn't checked (tls.verify off)",
                remedy: "set tls.verify on, with the certificate that signed the PACS's in tls.ca"
            )
        }
        return .ok("the handshake succeeded, and the certificate is trusted")
    }

    /// An error with all that is known of the peer.
    func error(
        _ code: PACSError.Code,
        service: FailureFacts.Service = .association,
        _ message: String
    ) -> PACSError {
        PACSError(FailureFacts(code, service: service), message).completed(by: self.target)
    }
}
