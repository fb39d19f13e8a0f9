"""The checklist of faults, held against the till row by row."""
