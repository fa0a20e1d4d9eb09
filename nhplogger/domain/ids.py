"""Names for values that no other laptop will give to anything else."""

import os
import time
import uuid

_NAMESPACE = uuid.UUID("6f1f6c1e-6a53-5c2b-9a3e-0d8f6d1b7c11")


def new_id() -> str:
    """A version 7 UUID (RFC 9562): sorts by the millisecond it was made in."""
    random = int.from_bytes(os.urandom(10), "big")
    number = (time.time_ns() // 1_000_000) << 80 | random
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=number))


def derived_id(*parts: object) -> str:
    """The same UUID for the same parts, so that reading a file twice gives the same values."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(str(part) for part in parts)))
