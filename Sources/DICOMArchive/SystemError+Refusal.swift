import DICOMCore
import SystemIO

extension SystemError {
    /// How a C-STORE is answered on this error.
    func refusal(_ step: String) -> StoreRefusal {
        StoreRefusal(self.isOutOfSpace ? .diskFull : .diskFault("\(step): \(self)"))
    }
}
