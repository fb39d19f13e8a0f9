"""Each spec against its practice gateway: two readings of one vendor's page, held together."""
