"""The live capture screen: one line to write in, and everything a meeting needs around it."""
