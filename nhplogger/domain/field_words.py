"""What the fields of values are called in a sentence."""

from nhplogger.i18n import _


def field_word(name: str) -> str:
    """The field of that name, as a sentence begins with it. KeyError where there is no such field."""
    return (_of_records() | _of_meetings() | _of_what_leaves())[name]


def _of_meetings() -> dict[str, str]:
    return {
        "text": _("Words"),
        "typed": _("Typed form"),
        "kind": _("Kind"),
        "at": _("Time"),
        "seq": _("Place in the log"),
        "timed": _("Time was recorded"),
        "item_id": _("Agenda item"),
        "speaker_id": _("Speaker"),
        "said_to_id": _("Said to"),
        "starred": _("Key moment"),
        "sign": _("Sign"),
        "entry_id": _("Line"),
        "theme_id": _("Theme"),
        "person_id": _("Person"),
        "started_at": _("Start"),
        "ended_at": _("End"),
        "closed_by": _("Ended by"),
        "position": _("Place"),
        "title": _("Title"),
        "minutes": _("Minutes planned"),
        "deferred": _("Deferred"),
        "seat": _("Seat"),
        "status": _("Status"),
        "role": _("Role"),
        "agency_id": _("Agency"),
        "deputy_for_id": _("Deputy for"),
        "arrived_at": _("Arrival"),
        "left_at": _("Leaving"),
        "due": _("Due date"),
        "due_words": _("Due in words"),
        "evidence": _("Evidence"),
        "action_id": _("Action"),
        "by_id": _("Replaced by"),
        "caret": _("Caret"),
        "value": _("Rating"),
        "reason": _("Reason"),
        "observer": _("Observer"),
    }


def _of_records() -> dict[str, str]:
    return {
        "id": _("Number"),
        "meeting_id": _("Meeting"),
        "area_id": _("Area"),
        "name": _("Name"),
        "created_at": _("Made"),
        "zone": _("Time zone"),
        "min_group": _("Smallest group counted"),
        "letter": _("Letter"),
        "post": _("Post"),
        "independence": _("Independence"),
        "co_location": _("Co-location"),
        "funding": _("Funding"),
        "funding_ends": _("End of funding"),
        "initials": _("Initials"),
        "colour": _("Colour"),
        "pseudonym": _("Pseudonym"),
        "unnamed": _("Without a name"),
        "key": _("Key"),
        "short": _("Short name"),
        "label": _("Label"),
        "source": _("Source"),
        "quick": _("Quick mark"),
        "day": _("Day"),
        "place": _("Venue"),
        "begins": _("Planned start"),
        "ends": _("Planned end"),
        "state": _("State"),
        "month": _("Month"),
        "category": _("Category"),
        "count": _("Count"),
        "checked_at": _("Checked"),
    }


def _of_what_leaves() -> dict[str, str]:
    return {
        "words": _("Words looked for"),
        "instead": _("What stands for them"),
        "named": _("What they name"),
        "gap": _("Check"),
        "about": _("About"),
        "recipient": _("For"),
        "protected": _("With a password"),
        "path": _("File"),
        "real_names": _("Real names"),
        "reflections": _("Reflections"),
        "entries": _("Lines copied"),
    }
