"""Public clients of the vendors, run as they are against the mock gateways: `make clients`."""
