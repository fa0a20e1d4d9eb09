"""What a meeting is: plain values and the rules they keep, with no window, file or clock."""
