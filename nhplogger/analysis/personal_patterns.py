"""How postcodes, telephone numbers, addresses of e-mail, dates and number plates are written in Britain."""

import re

# BS 7666 and Royal Mail's Postcode Address File (Programmers' Guide, "Postcode format"): an outward code of
# six shapes (A9 A99 A9A AA9 AA99 AA9A) whose letters leave some out by place, then 9AA without C I K M O V.
_OUTWARD = (
    r"(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y])"
    r"|GIR(?= ?0))"
)
_NO_UNIT = r"(?!(?-i:st|nd|rd|th|ft|hr|yr|lb)\b)"  # typed small, "b4 2nd" is an order and "b4 2hr" a while
POSTCODE = re.compile(
    rf"(?<![\w#@]){_OUTWARD}[ \u00a0]{{0,2}}[0-9]{_NO_UNIT}[ABD-HJLNP-UW-Z]{{2}}(?!\w)", re.IGNORECASE
)

# Ofcom's National Telephone Numbering Plan: nine or ten figures behind 0 or +44, the first of them 1 2 3 5 7
# 8 or 9; grouped in many ways. Other countries' numbers are told by their +.
_BETWEEN = r"[ \u00a0.()\-‐‑–]{0,2}"
TELEPHONE = re.compile(
    r"(?=[(+0])(?<![\w+.,/:£-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))"
    rf"(?:(?:\(?\+|\(?00){_BETWEEN}44{_BETWEEN}(?:\(?0\)?{_BETWEEN})?|\(?0)"
    rf"[1235789](?:{_BETWEEN}\d){{8,9}}(?![\d:/])"
    rf"|(?<![\w+])\+(?!44)[1-9](?:{_BETWEEN}\d){{7,13}}(?!\d)"
)

# RFC 5322's dot-atom, which is every address people have; RFC 5321 bounds its parts.
EMAIL = re.compile(
    r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w!#$%&*+/=?^{|}~-][\w.!#$%&'*+/=?^`{|}~-]{0,63}"
    r"@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?!\w)"
)

# DVLA (INF104, "Vehicle registration numbers and number plates"): AA99 AAA since 2001, its first two letters
# without I Q Z and the last three without I Q; A999 AAA 1983 to 2001; AAA 999A 1963 to 1983.
_CURRENT = r"[A-HJ-PR-Y]{2}(?:0[2-9]|[1-9][0-9])"
_LETTERS = "[A-HJ-PR-Z]{3}"
_YEAR = "[A-HJ-NPR-TV-Y]"  # letters of a year; Q is for vehicles of unknown age
NUMBER_PLATE = re.compile(
    rf"(?<![\w#@/-])(?:{_CURRENT} ?{_LETTERS}"
    rf"|{_YEAR}[1-9][0-9]{{0,2}}{_LETTERS}|[Q{_YEAR[1:]}[1-9][0-9]{{2}} {_LETTERS}"
    rf"|{_LETTERS}(?:[1-9][0-9]{{0,2}}| [1-9][0-9]{{2}}){_YEAR})(?!\w)"
)
SMALL_NUMBER_PLATE = re.compile(
    rf"(?<![\w#@/-])(?:{_CURRENT}|{_YEAR}[1-9][0-9]{{1,2}}){_LETTERS}(?!\w)", re.IGNORECASE
)
# Behind a road's or a room's number these are words, not the letters of a plate.
PLATE_WORDS = frozenset(
    (
        *("ALL", "AND", "ARE", "ASB", "BED", "BUS", "CAR", "FLY", "FOR", "GOT", "HAD", "HAS", "HER", "HIM"),
        *("HIS", "LET", "MAN", "MEN", "NEW", "NOT", "NOW", "OLD", "OUR", "OUT", "PER", "RAN", "SAW", "SAY"),
        *("SET", "SHE", "THE", "TOO", "TWO", "USE", "VAN", "WAS", "WAY", "WHO", "WHY", "YES", "YET", "YOU"),
    )
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst"
    r"|medi|hydref|tachwedd|rhagfyr)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR_OF_LIFE = r"(?:19|20)[0-9]{2}"
DATE = re.compile(
    r"(?<![\w/.-])(?:"
    rf"{_DAY}(?P<gap>[/.\- ])(?:0?[1-9]|1[0-2])(?P=gap)(?:{_YEAR_OF_LIFE}|[0-9]{{2}})"
    rf"|{_YEAR_OF_LIFE}-[01][0-9]-[0-3][0-9]"
    rf"|{_DAY}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}[ ,-]{{1,2}}(?:{_YEAR_OF_LIFE}|[0-9]{{2}})"
    rf"|(?:{_MONTH} (?:{_DAY}(?:st|nd|rd|th)?,? )?)?{_YEAR_OF_LIFE})(?![\w/-])",
    re.IGNORECASE,
)
# Words that make a date one of birth when they stand before it, or just behind.
BORN = re.compile(
    r"\b(?:born|birth|birthday|birth ?date|d\.? ?o\.? ?b\b\.?|geni|ganwyd|ganed|pen-?blwydd)\b", re.IGNORECASE
)
BEHIND_DATE = re.compile(
    r"[ ,:(\-–=]{0,3}(?:is (?:his|her|their) (?:date of )?)?(?:date of )?", re.IGNORECASE
)
