import Testing

/// pacsh as a process against real peers.
///
/// One test at a time: each starts servers, and two cores are soon busy.
@Suite(.serialized) struct EndToEnd {}
