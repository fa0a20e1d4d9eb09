"""The left side of the report screen: a group of choices a module."""
