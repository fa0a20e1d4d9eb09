"""A practice meeting that plays itself."""
