"""Lines of 5,000 characters, each made to be hard to read in another way, and the crowd they may name."""

from tests.builders import known

CROWD = known([f"Firstname{number % 97} Lastname{number}" for number in range(2000)])
LONG = {
    "words": "! " + "residents said the lights are out again " * 124,
    "people": "@Firstname1 Lastname1 asks " * 185,
    "owners": "! " + "@Firstname1 Lastname1, " * 217,
    "quote": '"x" ' + "to @Firstname1 Lastname1 " * 200,
    "nobody": "@nobody " * 625,
    "spaces": "! x" + " " * 4990 + "@y",
    "commas": "! " + "," * 4990 + "x @y",
    "dates": "! " + "by fri x " * 555,
    "leads": "! " + "by " * 1666,
    "themes": "#info- " * 714,
    "quotation marks": '"' * 5000,
    "figures": "! " + "5 " * 2499,
    "backslashes": "\\" * 5000,
    "accents": "Sia\u0302n " * 833,
}
