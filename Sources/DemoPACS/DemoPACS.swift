// DemoPACS: an embedded Q/R SCP with synthetic studies and named faults.
