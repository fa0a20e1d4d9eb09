"""The open study: makes acts, remembers them, tells the views."""
