"""A logger for people who observe neighbourhood-policing partnership meetings."""

__version__ = "0.1.0"
