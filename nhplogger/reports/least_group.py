"""The smallest number of people that a study lets a report count apart."""

from nhplogger.domain.contents import Contents
from nhplogger.domain.study import Study

_USUAL = 5


def least_group(register: Contents) -> int:
    """As the study has it; five where it says nothing."""
    return max(1, next((study.min_group for study in register.all(Study)), _USUAL))
