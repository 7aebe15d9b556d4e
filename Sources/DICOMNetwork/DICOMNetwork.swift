// DICOMNetwork: associations over sockets. Connector, listener, timers, SCU services, Storage SCP.
//
// One handler per connection decodes, drives the state machine of DICOMWire and performs its actions. What the
// association is for is decided by its user: a client session, a storage session or a served session. All three live on
// the connection's event loop; the types that other modules see hop there.
