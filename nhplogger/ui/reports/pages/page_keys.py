"""The keys of pages, as one table: they and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

NEXT_PAGE = KeyRow(words=_("next page"), keys=("PgDown",), scope=Scope.PAGES)
PREVIOUS_PAGE = KeyRow(words=_("previous page"), keys=("PgUp",), scope=Scope.PAGES)
FIRST_PAGE = KeyRow(words=_("first page"), keys=("Home",), scope=Scope.PAGES)
LAST_PAGE = KeyRow(words=_("last page"), keys=("End",), scope=Scope.PAGES)
PAGE_KEYS = (NEXT_PAGE, PREVIOUS_PAGE, FIRST_PAGE, LAST_PAGE)
