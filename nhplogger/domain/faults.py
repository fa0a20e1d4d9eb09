"""What goes wrong with a study, told in a sentence."""


class StudyError(Exception):
    """The study could not be opened, read or written; the message says what to do and what is safe."""


class WrongPassphraseError(StudyError):
    """The passphrase does not open the file, or the file is no study."""
