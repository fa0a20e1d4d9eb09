"""A report as blocks, and blocks as a Word document."""
