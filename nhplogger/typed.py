"""`override`, without the time that importing `typing_extensions` adds to the start."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """The method as it is; mypy sees the real one."""
        return method


__all__ = ["override"]
