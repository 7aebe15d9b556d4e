/// A person who doesn't exist.
package struct DemoPatient: Hashable, Sendable {
    /// Patient ID (0010,0020).
    package let id: String
    /// Patient's Name (0010,0010), all component groups.
    package let name: String
    /// Patient's Birth Date (0010,0030).
    package let birthDate: String
    /// Patient's Sex (0010,0040).
    package let sex: String
    /// Specific Character Set (0008,0005) of the patient's objects; `nil` for ASCII.
    package let characterSet: String?

    /// Makes a patient.
    package init(_ id: String, _ name: String, _ birthDate: String, _ sex: String, _ characterSet: String? = nil) {
        self.id = id
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.characterSet = characterSet
    }
}
