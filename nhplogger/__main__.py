"""`python -m nhplogger`, and the command `nhplogger`."""

import sys


def main() -> None:
    """Do what the command line says, and end with its exit code."""
    from nhplogger.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
