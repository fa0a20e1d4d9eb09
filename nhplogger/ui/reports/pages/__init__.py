"""A report as true pages: laid out once, drawn on screen, on paper and into a PDF."""
