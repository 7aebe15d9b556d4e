// DICOMStoreSCU: encodes and sends C-STORE-RQ. Only DemoPACS and tests may depend on it.
