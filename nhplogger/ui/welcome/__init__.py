"""The first window: three ways into a study."""
