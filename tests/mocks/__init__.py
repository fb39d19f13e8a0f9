"""The mock gateways, held to the vendors' pages by plain HTTP."""
