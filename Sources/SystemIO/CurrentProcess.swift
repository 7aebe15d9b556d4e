#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The process that we are, and those that we start.
package enum CurrentProcess {
    /// The value of an environment variable; nil where it isn't set.
    package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The number of this process.
    package static var number: Int { Int(getpid()) }

    /// The path of the program that runs here; nil where the system doesn't say.
    package static var executable: String? {
        #if canImport(Darwin)
        var size: UInt32 = 0
        _NSGetExecutablePath(nil, &size)
        var path = [CChar](repeating: 0, count: Int(size) + 1)
        guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
        return Path.resolved(String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        #else
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        guard length > 0 else { return nil }
        return String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #endif
    }

    /// How many processors run at once; at least one.
    package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The user who runs this process: the number, and the name where the system knows one.
    package static var user: (name: String?, number: Int) {
        (getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }, Int(getuid()))
    }

    /// The name of this computer, as it calls itself.
    package static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a terminal controls this process, and tells it when it hangs up.
    ///
    /// Once it has hung up there is none any more.
    package static var hasControllingTerminal: Bool {
        let number = open("/dev/tty", O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { return false }
        close(number)
        return true
    }

    /// Waits on this thread.
    package static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// Keeps patient data out of core dumps, and files that we make from everybody else.
    package static func keepPrivate() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Darwin)
        setrlimit(RLIMIT_CORE, &none)
        #else
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        #endif
        umask(0o077)
    }

    /// How many files and sockets may be open at a time: at least so many, if the system lets us have them.
    package static func allowDescriptors(_ count: Int) -> Int {
        #if canImport(Darwin)
        let resource = RLIMIT_NOFILE
        #else
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return count }
        if limit.rlim_cur < rlim_t(count) {
            limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
            setrlimit(resource, &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }

    /// Gives memory back to the system that is free but lies among what isn't; takes a few milliseconds.
    ///
    /// For the end of work that took very much of it for a moment.
    package static func returnFreeMemory() { _ = self.trimming?(0) }

    /// malloc_trim, which only some C libraries have and whose header no module shows.
    private static let trimming = dlsym(nil, "malloc_trim").map {
        unsafeBitCast($0, to: (@convention(c) @Sendable (Int) -> Int32).self)
    }

    /// Ends at once; other threads can't delay it, and nothing that is buffered is written.
    package static func exitNow(_ code: Int32) -> Never { _exit(code) }

    /// Asks another process to end.
    package static func terminate(_ process: Int32) { kill(process, SIGTERM) }

    /// What a caught signal asks of a program at a terminal.
    package enum Signal: Sendable {
        /// Ctrl-C
        case interrupt
        /// SIGTERM
        case terminate
        /// Ctrl-\
        case quit
        /// SIGHUP: the terminal is gone, or files were put aside.
        case hangUp
        /// SIGWINCH
        case resize
        /// Ctrl-Z
        case stop
        /// SIGCONT
        case resume

        /// The meaning of a signal's number; nil for those that mean nothing to us.
        package init?(number: Int32) {
            switch number {
            case SIGINT: self = .interrupt
            case SIGTERM: self = .terminate
            case SIGQUIT: self = .quit
            case SIGHUP: self = .hangUp
            case SIGWINCH: self = .resize
            case SIGTSTP: self = .stop
            case SIGCONT: self = .resume
            default: return nil
            }
        }
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a plain thread, for what may block as a thread of the cooperative pool must not; false where the system
    /// has none left.
    @discardableResult
    package static func startThread(_ run: @escaping @Sendable () -> Void) -> Bool {
        let body = Unmanaged.passRetained(Body(run))
        #if canImport(Darwin)
        var thread: pthread_t?
        let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { argument in
            Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }
        #else
        var thread = pthread_t()
        let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
            if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }
        #endif
        guard pthread_create(&thread, nil, start, body.toOpaque()) == 0 else {
            body.release()
            return false
        }
        // Nobody waits for it: what it had of memory goes with it.
        #if canImport(Darwin)
        if let thread { pthread_detach(thread) }
        #else
        pthread_detach(thread)
        #endif
        return true
    }

    #if !canImport(Darwin)
    /// SCHED_IDLE of Linux, which sched.h has as a GNU extension only.
    private static let schedIdle: Int32 = 5
    #endif

    /// Lets this thread work only while no other thread wants the processor; for threads of our own, which stay so.
    package static func yieldToOthers() {
        #if canImport(Darwin)
        pthread_set_qos_class_self_np(QOS_CLASS_BACKGROUND, 0)
        #else
        var parameters = sched_param()
        sched_setscheduler(0, Self.schedIdle, &parameters)
        #endif
    }
}
