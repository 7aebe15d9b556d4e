print("pacsh")
