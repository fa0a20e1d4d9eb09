"""Reading meetings that are over, correcting them, and comparing two of them."""
