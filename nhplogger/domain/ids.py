"""Names for values that no other laptop will give to anything else."""

import hashlib
import os
import time

_NAMESPACE = bytes.fromhex("6f1f6c1e6a535c2b9a3e0d8f6d1b7c11")


def new_id() -> str:
    """A version 7 UUID (RFC 9562): sorts by the millisecond it was made in."""
    moment = time.time_ns() // 1_000_000
    return _uuid(moment.to_bytes(6, "big") + os.urandom(10), 7)


def derived_id(*parts: object) -> str:
    """The same UUID (version 5) for the same parts, so that reading a file twice gives the same values."""
    name = "\x1f".join(map(str, parts)).encode()
    return _uuid(hashlib.sha1(_NAMESPACE + name, usedforsecurity=False).digest()[:16], 5)


def is_derived(value_id: str) -> bool:
    """Whether an id was made by `derived_id`: what it names was read from a file."""
    return value_id[14:15] == "5"


def _uuid(octets: bytes, version: int) -> str:
    # Thousands are made for one notes file: uuid.UUID takes five times as long.
    number = int.from_bytes(octets, "big") & ~(0xF << 76 | 0x3 << 62) | version << 76 | 0x2 << 62
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
