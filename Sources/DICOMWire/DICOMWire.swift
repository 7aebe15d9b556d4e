// DICOMWire: bytes to messages and back, and the rules about them (PS3.7, PS3.8). It cannot open a socket.
//
// PDU/          `PDUFrameDecoder` cuts a connection's bytes into PDUs and fragments; each PDU and item has its file.
// Association/  `AssociationStateMachine` is PS3.8 Table 9-10; above it `RequestorMachine` and `AcceptorMachine` decide
//               what that leaves to the application; `AcceptorPolicy` answers proposals and `NegotiatedAssociation` takes
//               stock of the answers.
// DIMSE/        `MessageAssembler` makes messages of fragments, `MessageEncoder` fragments of messages; each message
//               pair has its file. A C-STORE request can be read but not made.
