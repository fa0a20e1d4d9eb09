"""`python -m nhplogger`, and the command `nhplogger`."""

import gc
import sys
from pathlib import Path


def main() -> None:
    """Do what the command line says, and end with its exit code."""
    arguments = sys.argv[1:]
    sys.exit(_window(arguments) if _only_the_window(arguments) else _command(arguments))


def _only_the_window(arguments: list[str]) -> bool:
    """Whether nothing is asked for but the window, with a study at most."""
    from nhplogger.cli.screen import has_screen

    return all(each.endswith(".nhp") for each in arguments) and len(arguments) < 2 and has_screen()


def _window(arguments: list[str]) -> int:
    """Open it without the commands and without collecting garbage, either of which would keep it waiting."""
    gc.disable()
    try:
        from nhplogger.app import run
    except ImportError:
        return _command(arguments)  # which says in words what is missing
    return run(Path(arguments[0]) if arguments else None)


def _command(arguments: list[str]) -> int:
    from nhplogger.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    main()
