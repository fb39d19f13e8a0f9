"""Judge a server that claims to be a vendor: walk through it, and hold it to spec and laws."""
