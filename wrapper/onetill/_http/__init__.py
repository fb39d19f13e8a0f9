"""HTTP: clients, transports and the drivers of flows. No other package imports an HTTP library."""

import logging

# A library's lines go where its user sends them, and nowhere until then.
logging.getLogger("onetill").addHandler(logging.NullHandler())
