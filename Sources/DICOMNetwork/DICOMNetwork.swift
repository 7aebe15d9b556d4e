// DICOMNetwork: associations over sockets. Connector, listener, timers, SCU services, Storage SCP.
