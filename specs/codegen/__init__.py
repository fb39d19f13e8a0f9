"""How the specs become the clients in generated/."""
