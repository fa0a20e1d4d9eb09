"""Finding lines in every meeting of the study."""
