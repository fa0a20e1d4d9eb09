"""The first screen of a study: what needs doing today."""
