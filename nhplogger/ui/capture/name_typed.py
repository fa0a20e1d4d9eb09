"""Whether what stands behind a mark can still become somebody's name, or the sentence has gone on."""

from nhplogger.domain.first_names import PARTICLES

_MOST_WORDS = 4


def may_be_new(typed: str, known: str = "") -> bool:
    """Whether `typed` reads as the name of somebody new; `known` is the name it is recognised by so far.

    Behind a name in capitals only capitals and particles go on with it ("Dafydd ap Rhys"). Behind one that is
    known lower case never does ("Catrin will mend it"), and behind a seat key nothing does ("7 sign off").
    """
    first, *more = typed.split() or [""]
    if len(more) >= _MOST_WORDS or (known and more and not _is_a_name(known)):
        return False
    if first[:1].islower() and not known:
        return True
    return all(not word[0].islower() or word in PARTICLES for word in more)


def _is_a_name(known: str) -> bool:
    return len(known) > 1 and not known.isdecimal()
