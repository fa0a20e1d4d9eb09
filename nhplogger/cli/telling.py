"""Meetings in plain lines."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nhplogger.domain.contents import Contents
from nhplogger.domain.field_notes import Problem
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.summary import Hit, MeetingSummary
from nhplogger.i18n import _, plural

_KIND_MARKS = {"note": "·", "quote": '"', "decision": "=", "action": "!", "priority": "?", "reflection": "*"}


def counts(present: int, apologies: int, entries: int, actions: int) -> str:
    """8 present, 4 apologies, 14 entries, 3 actions."""
    return ", ".join(
        (
            _("{count} present").format(count=present),
            plural("{count} apology", "{count} apologies", apologies),
            plural("{count} entry", "{count} entries", entries),
            plural("{count} action", "{count} actions", actions),
        )
    )


def told(meeting: Meeting, *parts: str | Path | None) -> str:
    """A meeting in one line: its title, its date, and the rest that there is."""
    return "; ".join((meeting.title, meeting.day.isoformat(), *(str(part) for part in parts if part)))


def meeting_table(summaries: Iterable[MeetingSummary]) -> str:
    """A line a meeting, with its id."""
    lines = [
        f"{each.meeting.id}  {each.meeting.day}  {each.area.name}: {each.meeting.title}, "
        f"{each.meeting.state}; {counts(each.present, each.apologies, each.entries, each.actions)}"
        for each in summaries
    ]
    return "\n".join(lines) or _("No meetings yet. Read field notes with nhplogger log, or use the window.")


def problem_line(problem: Problem) -> str:
    """line 31: no such person '@QZ': kept in the text."""
    if not problem.number:
        return f"  {problem.words}"
    return "  " + _("line {number}: {problem}").format(number=problem.number, problem=problem.words)


def hit_line(hit: Hit, register: Contents) -> str:
    """Where and when an entry is, and its words."""
    meeting = register.get(Meeting, hit.meeting_id)
    where = f"{meeting.day}  {meeting.title}" if meeting else ""
    return f"{where}  {_KIND_MARKS[hit.kind]} {hit.text}"


def meeting_lines(whole: dict[str, Any]) -> str:
    """A whole meeting, from what `show --json` prints, to be read."""
    where = ", ".join(whole[key] for key in ("date", "area", "place", "kind", "state") if whole[key])
    lines = [whole["title"], where, ""]
    lines += [_seat_line(seat) for seat in whole["attendances"]]
    item = None
    for entry in whole["entries"]:
        if entry["item"] != item:
            item = entry["item"]
            lines += ["", f"-- {item}"]
        lines.append(_entry_line(entry))
    lines += [_moment_line(mark) for mark in whole["moments"]]
    lines += ["", _("Agreed actions:") if whole["actions"] else _("No action was agreed.")]
    lines += [_action_line(action) for action in whole["actions"]]
    if whole["carried_over"]:
        lines += ["", _("From earlier meetings:"), *map(_action_line, whole["carried_over"])]
    return "\n".join(lines)


def _seat_line(seat: dict[str, Any]) -> str:
    return "  " + "; ".join(seat[key] for key in ("person", "role", "agency", "status") if seat[key])


def _moment_line(mark: dict[str, Any]) -> str:
    return f"  {mark['at'][11:16]}  # {mark['theme']}{mark['sign']}"


def _entry_line(entry: dict[str, Any]) -> str:
    at = entry["at"][11:16] if entry["at"] else "  –  "
    speaker = f"{entry['speaker']}: " if entry["speaker"] else ""
    marks = "".join(f" #{mark['theme']}{mark['sign']}" for mark in entry["marks"])
    return f"  {at}  {_KIND_MARKS[entry['kind']]} {speaker}{entry['text']}{marks}"


def _action_line(action: dict[str, Any]) -> str:
    due = action["due"] or action["due_words"] or _("no date")
    return f"  {action['text']} ({', '.join(action['owners']) or _('nobody')}; {due}; {action['status']})"
