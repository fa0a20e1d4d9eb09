"""The key of a study: from a passphrase, or from the words of its recovery sheet."""

import hashlib
import unicodedata

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _

SALT_BYTES = 16
_KEY_BYTES = 32
_CHECK_BYTES = 3
LONGEST_PASSPHRASE = 128
# Crockford's base 32: no letter that is read as a figure.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")


def derive_key(passphrase: str, salt: bytes) -> bytes:
    """The raw key (32 bytes) of a passphrase and a file's salt (16 bytes).

    Argon2id, version 1.3, 64 MiB, 3 passes, 4 lanes: the second choice of RFC 9106, section 4. Takes some
    0.2 to 0.7 seconds. Raises StudyError for a passphrase that is empty or longer than 128 characters.
    """
    from argon2.low_level import Type, hash_secret_raw

    normal = unicodedata.normalize("NFKC", passphrase)
    if not normal or len(normal) > LONGEST_PASSPHRASE:
        raise StudyError(_("A passphrase has 1 to 128 characters. Type it again; nothing was changed."))
    secret = normal.encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt, 3, 64 * 1024, 4, _KEY_BYTES, Type.ID)


def recovery_words(key: bytes) -> str:
    """The key for the recovery sheet: 56 letters and figures in groups of four, the last ones a check."""
    number = int.from_bytes(key + _check(key), "big")
    digits = -(-8 * (_KEY_BYTES + _CHECK_BYTES) // 5)
    text = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(digits)))
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def key_from_words(words: str) -> bytes | None:
    """The key that recovery words stand for, or none where they are no recovery words or hold a mistake."""
    text = "".join(words.upper().replace("-", " ").split()).translate(_MISREAD)
    length = -(-8 * (_KEY_BYTES + _CHECK_BYTES) // 5)
    if len(text) != length or any(character not in _ALPHABET for character in text):
        return None
    number = 0
    for character in text:
        number = number << 5 | _ALPHABET.index(character)
    if number >> 8 * (_KEY_BYTES + _CHECK_BYTES):
        return None
    raw = number.to_bytes(_KEY_BYTES + _CHECK_BYTES, "big")
    key = raw[:_KEY_BYTES]
    return key if raw[_KEY_BYTES:] == _check(key) else None


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"recovery" + key).digest()[:_CHECK_BYTES]
