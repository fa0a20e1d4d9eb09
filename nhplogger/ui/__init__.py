"""The windows, and the look they share."""
