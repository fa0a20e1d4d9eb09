"""Word files with fields of the team's, filled with a meeting."""
