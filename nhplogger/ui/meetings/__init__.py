"""Meetings before and after they are on: planning one, checking one, finishing one."""
