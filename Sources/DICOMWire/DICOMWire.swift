// DICOMWire: bytes to messages and back, and the rules about them (PS3.7, PS3.8). It cannot open a socket.
