"""Names as a report shows them, in the shape in which sentences ask for them."""

from nhplogger.reports.gathered import Gathered
from nhplogger.reports.observed import Observed


class ShownNames:
    """The names of a meeting's report (`nhplogger.analysis.traced.Naming`)."""

    def __init__(self, observed: Observed) -> None:
        self._observed = observed

    def replace(self, text: str) -> str:
        """Running text, names replaced."""
        return self._observed.names.replace(text)

    def person(self, person_id: str | None) -> str:
        """What somebody is called."""
        return self._observed.names.person(person_id)

    def agency(self, agency_id: str | None) -> str:
        """What an agency is called; nothing for none."""
        return self._observed.agency(agency_id)


class PeriodNames:
    """The names of a report on one area across meetings."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered

    def replace(self, text: str) -> str:
        """Running text, names replaced."""
        return self._gathered.names.replace(text)

    def person(self, person_id: str | None) -> str:
        """What somebody is called."""
        return self._gathered.names.person(person_id)

    def agency(self, agency_id: str | None) -> str:
        """What an agency is called; nothing for none."""
        return self._gathered.agency(agency_id)
