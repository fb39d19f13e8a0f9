"""A till whose gateway misbehaves at random, and one that many share."""
