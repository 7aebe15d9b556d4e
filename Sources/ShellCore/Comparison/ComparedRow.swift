import DICOMCore
import DICOMQuery
import PACSClient

/// One row of a list that is compared.
struct ComparedRow: Sendable {
    /// The unique key of its level; empty where it came without one.
    var uid: String
    /// The values of its attributes as they came, several ones with `\` between; those that are empty aren't there.
    var values: [Tag: String]
    /// What people know its PACS by; empty where the list doesn't say.
    var pacs = ""
    /// Where it is in its list.
    var place: RowPlace
    /// The row itself, where its list has been a list of this session.
    var row: QueryRow?

    /// The attributes of which both values differ.
    func differences(from other: ComparedRow, in tags: [Tag]) -> [Tag] {
        tags.filter { tag in
            ComparedValue.normalized(self.values[tag] ?? "", of: tag)
                != ComparedValue.normalized(other.values[tag] ?? "", of: tag)
        }
    }
}

/// What a row of a file says.
struct RowValues: Sendable {
    /// The values that aren't empty.
    var attributes: [Tag: String]
    /// The name of its PACS; empty where it isn't said.
    var pacs = ""
    /// Whether it contradicts its query.
    var isContradicting = false
}

/// Where a row is in its list: the number of the row, or the bytes of a file.
struct RowPlace: Sendable, Hashable {
    /// The offset in bits 20 to 61, the length in bits 0 to 19.
    let bits: UInt64

    /// A longer row is none.
    static let longestRow = (1 << 20) - 1

    init(offset: Int, length: Int) { self.bits = UInt64(offset) << 20 | UInt64(length) }

    init(bits: UInt64) { self.bits = bits }

    var offset: Int { Int(self.bits >> 20) }
    var length: Int { Int(self.bits & UInt64(Self.longestRow)) }
}

/// A list that is compared with another: one of this session, or one in a file.
protocol ComparedList: Sendable {
    /// What the user called it.
    var name: String { get }
    /// What its rows are.
    var level: QueryLevel { get }
    /// How many rows it has.
    var count: Int { get }
    /// Why its rows aren't all that there are, in words; nil where they are.
    var gap: String? { get }
    /// The attributes of which some row has a value.
    var tags: Set<Tag> { get }
    /// How many rows contradict their query; they aren't compared.
    var contradicting: Int { get }
    /// Gives each row in turn but those that contradict their query; what can't be read is a usage error.
    func forEach(_ body: (ComparedRow) throws -> Void) throws
    /// The row at a place.
    func row(at place: RowPlace) throws -> ComparedRow
}
