"""The recovery sheet as it is saved and printed."""

from html import escape

from nhplogger.i18n import _

GROUPS_IN_A_LINE = 7


def sheet_lines(words: str) -> list[str]:
    """The groups of four, seven to a line."""
    groups = words.split()
    starts = range(0, len(groups), GROUPS_IN_A_LINE)
    return ["  ".join(groups[start : start + GROUPS_IN_A_LINE]) for start in starts]


def sheet_text(study: str, words: str) -> str:
    """The sheet as plain text."""
    lines = "\n".join(sheet_lines(words))
    return f"{_title(study)}\n\n{_advice()}\n\n{lines}\n"


def sheet_html(study: str, words: str) -> str:
    """The sheet for the printer."""
    lines = "<br>".join(escape(line).replace(" ", "&nbsp;") for line in sheet_lines(words))
    return f"<h2>{escape(_title(study))}</h2><p>{escape(_advice())}</p><pre><big>{lines}</big></pre>"


def _title(study: str) -> str:
    return _("Recovery sheet of the study “{study}”").format(study=study)


def _advice() -> str:
    return _(
        "These letters open the study without its passphrase. Keep this sheet where only you can get at it, "
        "and away from the laptop."
    )
