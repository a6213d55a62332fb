"""Attacks on a text, seeded: what a writer may do to a machine's text to hide it, or what befalls a person's.

Names and most kinds are those of RAID (Dugan et al., ACL 2024): whitespace, upper_lower (here `lower_case` and
`random_case`), synonym, perplexity_misspelling (`typos`), number (`number_swap`), insert_paragraphs, homoglyph,
article_deletion, alternative_spelling and zero_width_space. RAID's paraphrase needs a second model and is not here.
`full_width`, `similar_han` (the attack of NLPCC-2025 Task 1) and `sentence_shuffle` are added. How much of a text each
one changes stands in its own first line. The tables are not those that training's damage uses (`augment.py`).
"""

from __future__ import annotations

import random
import re
import zlib
from typing import TYPE_CHECKING

from headwater_training.scorecard.attack_tables import (
    BRITISH,
    CYRILLIC,
    MISSPELT,
    SIMILAR_HAN,
    SYNONYMS_EN,
    SYNONYMS_ZH,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Attack = Callable[[str, random.Random], str]

_WORD = re.compile(r"[A-Za-z]+")
_SENTENCES = {"en": re.compile(r"(?<=[.!?])\s+"), "zh": re.compile(r"(?<=[。！？])")}


def zero_width_space(text: str, _: random.Random) -> str:
    """Put U+200B after every character."""
    return "\u200b".join(text)


def homoglyph(text: str, _: random.Random) -> str:
    """Put a Cyrillic twin for every Latin letter that has one."""
    return text.translate(CYRILLIC)


def full_width(text: str, _: random.Random) -> str:
    """Put the full-width form for every ASCII letter, digit and mark."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def whitespace(text: str, rng: random.Random) -> str:
    """Double one space in two; in text without spaces, put one after one character in twenty."""
    if text.count(" ") * 20 > len(text):
        return re.sub(" ", lambda _: "  " if rng.random() < 0.5 else " ", text)
    return "".join(c + " " if rng.random() < 0.05 else c for c in text)


def lower_case(text: str, _: random.Random) -> str:
    """Lower every letter."""
    return text.lower()


def random_case(text: str, rng: random.Random) -> str:
    """Flip the case of one letter in twenty."""
    return "".join(c.swapcase() if rng.random() < 0.05 else c for c in text)


def _swap_words(text: str, table: Mapping[str, str], share: float, rng: random.Random) -> str:
    """Put the table's word for a share of the words that it knows, with the case of the first letter kept."""

    def swapped(found: re.Match[str]) -> str:
        word = found[0]
        new = table.get(word.lower())
        if new is None or rng.random() >= share:
            return word
        return new.capitalize() if word[0].isupper() else new

    return _WORD.sub(swapped, text)


def typos_en(text: str, rng: random.Random) -> str:
    """Misspell every second word of a table of common misspellings, and swap two letters in one long word of thirty."""
    text = _swap_words(text, MISSPELT, 0.5, rng)

    def slip(found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < 5 or rng.random() > 1 / 30:
            return word
        at = rng.randrange(1, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return _WORD.sub(slip, text)


def typos_zh(text: str, rng: random.Random) -> str:
    """Swap two neighbouring Han characters at one place in fifty, and double one in a hundred."""
    letters = list(text)
    for at in range(len(letters) - 1):
        pair = letters[at] + letters[at + 1]
        chance = rng.random()
        if not all("\u4e00" <= c <= "\u9fff" for c in pair):
            continue
        if chance < 0.02:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif chance < 0.03:
            letters[at] *= 2
    return "".join(letters)


def similar_han(text: str, rng: random.Random) -> str:
    """Put a look-alike or sound-alike for every second character of a table: some 2 % of a text."""
    return "".join(SIMILAR_HAN[c] if c in SIMILAR_HAN and rng.random() < 0.5 else c for c in text)


def article_deletion(text: str, rng: random.Random) -> str:
    """Leave out every second article."""
    return re.sub(r"\b(?:the|a|an) ", lambda found: "" if rng.random() < 0.5 else found[0], text, flags=re.IGNORECASE)


def number_swap(text: str, rng: random.Random) -> str:
    """Put another digit for every second digit."""
    return re.sub("[0-9]", lambda found: str(rng.randrange(10)) if rng.random() < 0.5 else found[0], text)


def _break(language: str) -> Attack:
    def insert_paragraphs(text: str, rng: random.Random) -> str:
        """Put a paragraph break after every second sentence."""
        parts = [part for part in _SENTENCES[language].split(text) if part]
        between = " " if language == "en" else ""
        breaks = ["\n\n" if rng.random() < 0.5 else between for _ in parts]
        return "".join(part + end for part, end in zip(parts, breaks, strict=True)).strip()

    return insert_paragraphs


def _shuffle(language: str) -> Attack:
    def sentence_shuffle(text: str, rng: random.Random) -> str:
        """Put the sentences in random order."""
        parts = [part for part in _SENTENCES[language].split(text) if part]
        rng.shuffle(parts)
        return (" " if language == "en" else "").join(parts)

    return sentence_shuffle


def synonym_en(text: str, rng: random.Random) -> str:
    """Put a synonym for four in five of the words of a small table."""
    return _swap_words(text, SYNONYMS_EN, 0.8, rng)


def alternative_spelling(text: str, rng: random.Random) -> str:
    """Put the British spelling for every American one of a small table."""
    return _swap_words(text, BRITISH, 1.0, rng)


_ZH = re.compile("|".join(SYNONYMS_ZH))


def synonym_zh(text: str, rng: random.Random) -> str:
    """Put a synonym for four in five of the words of a small table."""
    return _ZH.sub(lambda found: SYNONYMS_ZH[found[0]] if rng.random() < 0.8 else found[0], text)


_BOTH: dict[str, Attack] = {
    "zero_width_space": zero_width_space,
    "homoglyph": homoglyph,
    "full_width": full_width,
    "whitespace": whitespace,
    "number_swap": number_swap,
}
ATTACKS: dict[str, dict[str, Attack]] = {
    "en": {
        **_BOTH,
        "lower_case": lower_case,
        "random_case": random_case,
        "typos": typos_en,
        "article_deletion": article_deletion,
        "alternative_spelling": alternative_spelling,
        "synonym": synonym_en,
        "insert_paragraphs": _break("en"),
        "sentence_shuffle": _shuffle("en"),
    },
    "zh": {
        **_BOTH,
        "typos": typos_zh,
        "similar_han": similar_han,
        "synonym": synonym_zh,
        "insert_paragraphs": _break("zh"),
        "sentence_shuffle": _shuffle("zh"),
    },
}


def attack(name: str, language: str, text: str) -> str:
    """Attack a text; the seed is the text and the attack's name, so that each run makes the same."""
    seed = zlib.crc32(f"{name}\n{text}".encode("utf-8", "surrogatepass"))
    return ATTACKS[language][name](text, random.Random(seed))  # noqa: S311 - sampling, not security
