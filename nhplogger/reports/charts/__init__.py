"""Charts of a report, as pictures for print."""
