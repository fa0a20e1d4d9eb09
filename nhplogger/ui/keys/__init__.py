"""Which key does what: the tables gathered, the keys a person chose instead, and what may be chosen."""
