"""Fills a template in a process of its own, `python -m nhplogger.reports.templates.child`.

In: a line of JSON (the fields, the most memory and seconds of work), then the template. Out: a line of JSON
(what went wrong, and about what), then the file.
"""

import io
import json
import sys
from typing import Any


def main() -> None:
    """Reads what is to be done, does it, and answers."""
    asked: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    _limit(asked["memory"], asked["seconds"])
    content = sys.stdin.buffer.read()
    try:
        answer, made = {}, _filled(content, asked["fields"])
    except MemoryError:
        answer, made = {"fault": "memory"}, b""
    except Exception as error:
        answer, made = _fault(error), b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + made)


def _limit(memory: int, seconds: int) -> None:
    """Memory and time at work, where the system can hold a process to them; elsewhere its parent ends it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _filled(content: bytes, fields: dict[str, Any]) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    template = DocxTemplate(io.BytesIO(content))
    rules = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    template.render(fields, jinja_env=rules, autoescape=True)
    made = io.BytesIO()
    template.save(made)
    return made.getvalue()


def _fault(error: Exception) -> dict[str, str]:
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    match error:
        case UndefinedError():
            return {"fault": "unknown", "about": str(error)}
        case TemplateSyntaxError():
            return {"fault": "syntax", "about": str(error.message)}
        case SecurityError():
            return {"fault": "forbidden", "about": str(error)}
        case _:
            return {"fault": "other", "about": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    main()
