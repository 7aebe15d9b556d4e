import DICOMCore
import PACSClient
import SystemIO

/// Where audited events are written: a file that only grows, or the system's log.
///
/// The file is opened for each line, so that it may be put aside at any time, and several processes of one user may
/// write to it.
struct AuditTrail: Sendable {
    /// A path, or `syslog`.
    let destination: String
    /// The socket of the system's log.
    var socket = SystemLog.socket

    /// Writes an event, whole lines only; throws `not-writable` or `disk-full` where it isn't written.
    func write(_ record: AuditRecord) throws(PACSError) {
        do throws(SystemError) {
            for line in record.lines() {
                if self.destination == "syslog" {
                    try SystemLog.write(line, by: "pacsh", socket: self.socket)
                } else {
                    try PrivateFile.append(line: line, to: self.destination)
                }
            }
        } catch {
            let name = self.destination == "syslog" ? "syslog, \(self.socket)" : printable(self.destination)
            throw PACSError(
                error.isOutOfSpace ? .diskFull : .notWritable,
                "the audit log (\(name)) can't be written, so this can't be done: \(error)",
                remedy:
                    "check the owner and the permissions of the file and its directory, or that the system's log runs"
            )
        }
    }
}

extension AuditTrail {
    /// Writes an event on a thread that may wait for the disk.
    func writeOffThread(_ record: AuditRecord) async throws(PACSError) {
        let failure = await JobRegister.blocking { () -> PACSError? in
            do throws(PACSError) { try self.write(record) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }
}

extension Session {
    /// Where events are written now; nil where they aren't.
    var auditTrail: AuditTrail? { self.layers.effective.auditLog.map { AuditTrail(destination: $0) } }
}
