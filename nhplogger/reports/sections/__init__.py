"""The sections of an observation report, each a meeting in, blocks out."""
