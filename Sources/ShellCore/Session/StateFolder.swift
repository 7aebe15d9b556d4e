/// The folder of what pacsh keeps for this user from one session to the next.
enum StateFolder {
    /// `$XDG_STATE_HOME/pacsh`, else below `~/.local/state`; nil where there is no home.
    static func path(environment: [String: String]) -> String? {
        if let base = environment["XDG_STATE_HOME"], base.hasPrefix("/") { return "\(base)/pacsh" }
        if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.local/state/pacsh" }
        return nil
    }
}
