"""The checks of the record: each gap with what mends it."""
