/// The bytes of a file as one stretch of memory, of which only what a parser asks for is read.
///
/// This module opens no file; whoever may, lends it one.
package protocol FileBytes: PartialSource {
    /// The size of the file when it was opened.
    var count: Int { get }
    /// Why a read failed, if one did, in the system's words.
    var problem: String? { get }

    /// Lends all bytes; those that aren't loaded yet are zero.
    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result
}
