"""Sending a meeting out as a Word report."""
