/// The services whose statuses have names of their own.
package enum DIMSEService: Hashable, Sendable, CaseIterable {
    /// C-ECHO.
    case echo
    /// C-FIND of the query/retrieve classes.
    case find
    /// C-MOVE.
    case move
    /// C-GET.
    case get
    /// C-STORE.
    case store
}
