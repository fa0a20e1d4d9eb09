"""What is said where a report could not be written, apart from all that imports Word's library."""

from nhplogger.domain.faults import StudyError


class ReportNotWritten(StudyError):  # noqa: N818
    """A report could not be written; `message` is the sentence to show, and nothing on disk has changed."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
