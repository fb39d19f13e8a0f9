"""HTTP: clients, transports and the drivers of flows. No other package imports an HTTP library."""
