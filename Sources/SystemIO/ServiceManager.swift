#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The service manager that started this process, if one did and wants to know how it is (sd_notify(3)).
package enum ServiceManager {
    /// Whether its journal reads our standard error: `JOURNAL_STREAM` names the device and the inode (systemd.exec(5)).
    package static func readsErrors(_ stream: String? = CurrentProcess.variable("JOURNAL_STREAM")) -> Bool {
        guard let stream else { return false }
        var status = stat()
        return fstat(STDERR_FILENO, &status) == 0 && stream == "\(status.st_dev):\(status.st_ino)"
    }

    /// Tells it a state, such as `READY=1`; does nothing where there is none.
    ///
    /// The path of its socket is in `NOTIFY_SOCKET`; one that begins with `@` is in no file system (Linux).
    package static func tell(_ state: String, socket path: String? = CurrentProcess.variable("NOTIFY_SOCKET")) {
        guard let path, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        try? LocalDatagram.send(state, to: path)
    }
}
