"""The list of fields a template may hold, to be read: `resources/word/template-fields.md`.

Made by `python -m nhplogger.reports.templates.field_list`.
"""

from nhplogger import assets
from nhplogger.reports.templates.fields import known_fields

PLACE = "template-fields.md"
_HEAD = """# Fields of a template

A template is a Word file in which words in double braces are filled in for one meeting: `{{ title }}`.
Lists are gone through row by row; in a table the two rows that say so are not written:

| | |
|---|---|
| `{%tr for action in actions %}` | |
| `{{ action.text }}` | `{{ action.owners }}` |
| `{%tr endfor %}` | |

Between paragraphs it is `{%p for line in decisions %}` … `{{ line }}` … `{%p endfor %}`, and
`{%p if quotes %}` … `{%p endif %}` for what is only there where there is something. Names are pseudonyms
unless real names are asked for. `template.docx` beside this file is a sample to start from.

| field | is | parts of each |
|---|---|---|
"""


def field_list() -> str:
    """The list as Markdown."""
    rows = (f"| `{each.name}` | {each.means} | {', '.join(each.parts)} |" for each in known_fields())
    return _HEAD + "\n".join(rows) + "\n"


def main() -> None:
    """Writes the list among the shipped files of this checkout."""
    (assets.ROOT / "word" / PLACE).write_text(field_list(), encoding="utf-8")


if __name__ == "__main__":
    main()
