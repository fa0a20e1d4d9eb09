"""The debrief: closing the gaps of a record, rating what was seen, reflecting apart."""
