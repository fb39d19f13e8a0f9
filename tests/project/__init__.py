"""The project: its layout, README and wheel."""
