"""What a report is to hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """Pseudonyms in place of names and no reflections, unless asked for.

    `language` is the BCP 47 tag that Word takes the document to be written in.
    """

    real_names: bool = False
    reflections: bool = False
    language: str = "en-GB"
