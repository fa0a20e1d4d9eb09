"""What stands beside the choices in place of the pages, when it is asked for."""
