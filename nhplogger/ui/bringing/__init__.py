"""Bringing in what lies elsewhere: past meetings, field notes, sheets, calendars."""
