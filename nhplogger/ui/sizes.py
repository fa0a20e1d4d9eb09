"""The sizes everything is laid out with, in pixels at a text size of 100 %.

Plain numbers by name: as members of enumerations they would cost a hundredth of the start.
"""


class Space:
    """Gaps and margins, in steps of four: `X3` is three steps."""

    X1 = 4
    X2 = 8
    X3 = 12
    X4 = 16
    X5 = 20
    X6 = 24
    X8 = 32
    X10 = 40


class Radius:
    """How round a corner is."""

    CHIP = 3
    CONTROL = 4
    CARD = 6


class Stroke:
    """How thick a line is."""

    BORDER = 1
    FOCUS = 2
    CURRENT = 3


class Height:
    """The least height of a part; text that is taller makes it grow (`Look.height`)."""

    BADGE = 16
    MARK = 18
    KEY_CAP = 18
    CHIP = 20
    QUICK_MARK = 24
    FILTER = 24
    CONTROL_SMALL = 26
    SEAT_ROW = 26
    STATUS_BAR = 28
    TABLE_ROW = 32
    CONTROL = 32
    NOTICE = 32
    PANEL_HEAD = 36
    SEAT_ROW_TALL = 40
    TAB = 40
    RAIL_ITEM = 56
    TOP_BAR = 60
    SCREEN_HEAD = 64


class Width:
    """The least width of a part."""

    BADGE = 24
    RAIL = 80
    SEATS = 256
    LIVE_SIDE = 328


class IconSize:
    """The side of an icon."""

    SMALL = 14
    NORMAL = 16
    LARGE = 20
    HUGE = 32
