"""The screen of actions: those of every meeting in a list, and one of them with all that became of it."""
