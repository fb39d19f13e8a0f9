"""What the responses of each gateway tell, and its own laws: a module or folder a gateway."""
