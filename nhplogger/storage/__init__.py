"""The one file on disk: everything that speaks SQL."""
