/// Takes the elements of a file while it is read, so that they never stand in memory all together.
package protocol ElementListener: AnyObject {
    /// Takes the elements that follow those before, in the order of the file; the last time with `isLast`.
    func take(_ elements: [DumpedElement], isLast: Bool)
}
