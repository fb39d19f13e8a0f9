"""Each spec against its mock gateway: two readings of one vendor's page, held together."""
