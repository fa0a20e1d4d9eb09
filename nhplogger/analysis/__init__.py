"""What a log shows: pure functions over what was recorded."""
