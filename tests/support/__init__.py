"""Support for the tests: tills, servers and samples."""
