"""How a house style looks, as plain values for whatever draws a report without Word."""
