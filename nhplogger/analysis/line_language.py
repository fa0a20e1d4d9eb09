"""Whether a line is surely Welsh or surely English, by the small words without which neither is written."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# None is a word of the other language, nor one that names of places bring along, but for y, yr and yn.
_SMALL_WELSH = """
y yr yn ac i'r a'r o'r â'r i'w a'u sy sydd mae maen roedd oedd bydd byddai bod fod ddim nid ond neu gan
gyda wedi wrth drwy dros rhwng eu ein eich nhw ei hyn hwn hon hynny yma yna pwy pam sut pryd bob
pob iawn hefyd rhaid cael gwneud dweud mynd dod gwybod angen eisiau chi ni dw dydy dyw yw ydy
ydyn diolch pnawn prynhawn pobl llawer mwy rhai heb nad
"""
_SMALL_ENGLISH = """
the of and to is was are were be been that this it its for with they them their we our you your he she
his her not have has had from but which who what when where there will would should can could about
after before because into than then as if or said says been does did do no all more some any
"""
_WELSH, _ENGLISH = frozenset(_SMALL_WELSH.split()), frozenset(_SMALL_ENGLISH.split())


def is_welsh(words: str) -> bool:
    """True only where two different small words of Welsh stand there, and far fewer of English."""
    found = _small(words)
    welsh = found & _WELSH
    return len(welsh) > 1 and len(welsh) > 2 * len(found & _ENGLISH)


def is_english(words: str) -> bool:
    """True only where a small word of English stands there, and none of Welsh."""
    found = _small(words)
    return bool(found & _ENGLISH) and not found & _WELSH


def _small(words: str) -> set[str]:
    return set(_WORD.findall(words.casefold().replace("’", "'")))
