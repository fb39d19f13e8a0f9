"""What an edit of the specs changes, and for whom."""
