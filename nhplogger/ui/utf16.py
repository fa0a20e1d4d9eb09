"""Places in text: Qt counts an emoji as two, Python as one."""


def units(text: str, place: int) -> int:
    """What Qt calls the place before the character of that number."""
    return place + sum(character > "\uffff" for character in text[:place])


def characters(text: str, place: int) -> int:
    """The number of whole characters before a place of Qt's."""
    if text.isascii():
        return min(place, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "ignore"))
