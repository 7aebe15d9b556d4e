// DICOMNetwork: associations over sockets. Connector, listener, timers, SCU services, Storage SCP.
//
// One `AssociationHandler` per connection decodes, drives the state machine of DICOMWire and performs its actions. Above
// it `RequestorDriver` does the same with `RequestorMachine` for what we ask of a peer, `AcceptorDriver` with
// `AcceptorMachine` for what a peer asks of us; what an acceptor offers is its `AcceptorService`. All of them live on the
// connection's event loop; the types that other modules see hop there.
