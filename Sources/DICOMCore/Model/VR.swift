/// A value representation (PS3.5 §6.2).
///
/// Its raw value is the two letters that stand in an explicit VR data set.
public enum VR: String, Hashable, Sendable, CaseIterable {
    case AE, AS, AT, CS, DA, DS, DT, FD, FL, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI
    case UL, UN, UR, US, UT, UV
}
