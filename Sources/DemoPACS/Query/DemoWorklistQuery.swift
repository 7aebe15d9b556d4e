import DICOMCore
import DICOMQuery

/// A worklist's C-FIND, ready to be answered (PS3.4 §K.4.1).
package struct DemoWorklistQuery: Sendable {
    private let request: DataSet

    /// Takes an identifier; one with a Query/Retrieve Level is for another service.
    package init(_ request: DataSet) throws(IdentifierError) {
        guard request[.queryRetrieveLevel] == nil else {
            throw IdentifierError(comment: "A worklist has no Query/Retrieve Level (0008,0052)")
        }
        self.request = request
    }

    /// The answers: of each item that fits what was asked for, the sequence of the scheduled step item by item.
    package func matches(in worklist: DemoWorklist) -> [DemoQuery.Match] {
        worklist.items.filter { item in
            self.keys(of: self.request).allSatisfy {
                item[$0.tag] == nil || KeyMatching.matches($0, of: self.request, item)
            }
        }.map { item in
            var knowsAllKeys = true
            var answer = self.answer(to: self.request, with: item, &knowsAllKeys)
            if let characterSet = item[.specificCharacterSet] { answer.set(characterSet) }
            return DemoQuery.Match(identifier: answer, knowsAllKeys: knowsAllKeys)
        }
    }

    private func keys(of request: DataSet) -> [DataElement] {
        request.elements.filter { $0.tag != .specificCharacterSet && $0.tag != .timezoneOffsetFromUTC }
    }

    private func answer(to request: DataSet, with entity: DataSet, _ knowsAllKeys: inout Bool) -> DataSet {
        var answer = DataSet()
        for key in self.keys(of: request) {
            guard let element = entity[key.tag] else {
                knowsAllKeys = false
                continue
            }
            // A sequence without an item, or with an empty one, asks for all of it.
            guard let wanted = request.items(key.tag).first, !wanted.elements.isEmpty else {
                answer.set(element)
                continue
            }
            var items: [DataSet] = []
            for item in entity.items(key.tag) { items.append(self.answer(to: wanted, with: item, &knowsAllKeys)) }
            answer.set(key.tag, items: items)
        }
        return answer
    }
}
