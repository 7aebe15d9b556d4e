import DICOMCore

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
    /// Specific Character Set (0008,0005) of the patient's objects; nil for ASCII.
    package let characterSet: String?

    /// The attributes of the patient level; the character set first, as the texts after it are written in it.
    var attributes: DataSet {
        var dataSet = DataSet()
        if let characterSet = self.characterSet { dataSet.set(.specificCharacterSet, characterSet) }
        dataSet.set([
            .patientName: self.name, .patientID: self.id, .patientBirthDate: self.birthDate, .patientSex: self.sex,
        ])
        return dataSet
    }
}

extension DataSet {
    /// Sets texts and numbers.
    mutating func set(_ values: KeyValuePairs<Tag, String>) {
        for (tag, text) in values { self.set(tag, text) }
    }

    /// Sets elements as they are, encoded in this data set's character set.
    mutating func set(_ elements: [DataElement]) {
        for element in elements { self.set(element) }
    }
}
