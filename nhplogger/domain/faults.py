"""What goes wrong with a study, told in a sentence."""


class StudyError(Exception):
    """The study could not be opened, read or written; the message says what to do and what is safe."""


class DiskRefusedError(StudyError):
    """The disk, or another program, kept a sound act from the file; it may be taken later or elsewhere."""


class WrongPassphraseError(StudyError):
    """The passphrase does not open the file, or the file is no study."""
