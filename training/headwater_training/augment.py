"""Cheap damage that real text carries and attackers add; applied to both labels alike.

What the cleaner undoes (zero-width characters, homoglyphs, full-width forms, spacing) needs no copy here: the
model never sees it. These are the changes that survive cleaning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_HAN = "的地得在再做作己已未末人入土士日曰大太天夫干千午牛由甲田申"
_TWINS = "地得的再在作做已己末未入人士土曰日太大夫天千干牛午甲由申田"
SIMILAR_HAN = dict(zip(_HAN, _TWINS, strict=True))


def swap_letters(text: str, rng: random.Random) -> str:
    """Swap neighbouring letters at one place in thirty to one in a hundred and twenty."""
    letters = list(text)
    for _ in range(max(1, len(letters) // rng.choice((30, 50, 80, 120)))):
        at = rng.randrange(max(1, len(letters) - 1))
        letters[at : at + 2] = reversed(letters[at : at + 2])
    return "".join(letters)


def drop_letters(text: str, rng: random.Random) -> str:
    """Lose one character in fifty to one in two hundred, and double as many."""
    share = rng.choice((0.005, 0.01, 0.02))
    return "".join(letter * _times(rng.random(), share) for letter in text)


def _times(chance: float, share: float) -> int:
    return 0 if chance < share else 2 if chance < 2 * share else 1


def change_case(text: str, rng: random.Random) -> str:
    """Flip a few letters, take all capitals away, or leave those of sentences only, as cleaning gives them back."""
    way = rng.random()
    if way < 0.3:
        return "".join(letter.swapcase() if rng.random() < 0.015 else letter for letter in text)
    small = text.lower()
    if way < 0.5:
        return small
    return re.sub(r"(?:^|[.!?] )\w", lambda found: found[0].upper(), small)


def loosen_punctuation(text: str, rng: random.Random) -> str:
    """Lose one punctuation mark in six."""
    return "".join(letter for letter in text if letter not in ',.;:!?"。、' or rng.random() > 0.16)


def similar_han(text: str, rng: random.Random) -> str:
    """Put a similar character for one in four of those that have one."""
    return "".join(SIMILAR_HAN.get(letter, letter) if rng.random() < 0.25 else letter for letter in text)


def shuffle_sentences(text: str, rng: random.Random) -> str:
    """Swap two neighbouring sentences."""
    for mark in ("。", ". "):
        parts = text.split(mark)
        if len(parts) > 3:
            at = rng.randrange(len(parts) - 2)
            parts[at], parts[at + 1] = parts[at + 1], parts[at]
            return mark.join(parts)
    return text


SYNONYMS = {
    "important": "key",
    "show": "reveal",
    "use": "employ",
    "help": "aid",
    "many": "numerous",
    "because": "since",
    "however": "but",
    "begin": "start",
    "big": "large",
    "often": "frequently",
    "但是": "不过",
    "因此": "所以",
    "非常": "十分",
    "重要": "关键",
    "通过": "借助",
    "提高": "提升",
    "目前": "现在",
    "以及": "和",
}
_SYNONYM = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in SYNONYMS))


def swap_synonyms(text: str, rng: random.Random) -> str:
    """Put a synonym for every second word that has one in a small table."""
    return _SYNONYM.sub(lambda found: SYNONYMS[found[0]] if rng.random() < 0.5 else found[0], text)


def drop_articles(text: str, rng: random.Random) -> str:
    """Lose every second English article, or Chinese 的."""
    return re.sub(r"\b(?:the|a|an) |的", lambda found: "" if rng.random() < 0.5 else found[0], text)


DAMAGES: tuple[Callable[[str, random.Random], str], ...] = (
    swap_letters,
    drop_letters,
    change_case,
    loosen_punctuation,
    similar_han,
    shuffle_sentences,
    swap_synonyms,
    drop_articles,
)


def damage(text: str, rng: random.Random) -> str:
    """Apply one or two kinds of damage."""
    for change in rng.sample(DAMAGES, rng.choice((1, 1, 2))):
        text = change(text, rng)
    return text
