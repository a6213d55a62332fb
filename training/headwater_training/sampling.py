"""Draws batches: both languages and both labels in equal parts, sets by weight, mirrors beside their originals."""

from __future__ import annotations

import zlib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from headwater_training.augment import damage
from headwater_training.config import WEAK_GENERATORS, TrainConfig

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Text:
    """One cleaned document and its label (1 is AI)."""

    text: str
    label: int


@dataclass
class Pools:
    """The texts of one language: by label and set, and the mirrors with their human originals."""

    by_set: dict[int, dict[str, list[Text]]] = field(default_factory=lambda: {n: defaultdict(list) for n in (0, 1)})
    mirrors: list[tuple[Text, Text]] = field(default_factory=list)


def group_of(record: dict[str, Any]) -> str:
    """Name the group that a record must not be split from: its document, else its prompt, else itself."""
    return str(record.get("doc_id") or record.get("prompt_id") or record["id"])


def is_held_out(group: str) -> bool:
    """Say whether a group is kept from training, to calibrate on and to measure with: one in twelve, by hash."""
    return zlib.crc32(group.encode()) % 12 == 0


def is_mirror(record: dict[str, Any]) -> bool:
    """Say whether a record is an article written on a human article's subject (`xx-train-*`)."""
    return "-train-" in record["set"]


def build_pools(records: Iterable[dict[str, Any]], config: TrainConfig, shortest: int = 120) -> dict[str, Pools]:
    """Sort cleaned records into pools by language.

    Held-out groups are left out, and a mirror goes with its human original: without it, it is not trained on.

    Args:
        records: rows of ``{en,zh}-train``, cleaned.
        config: weights of the sets; a weight of 0 leaves a set out.
        shortest: characters under which an English text is dropped; Chinese texts count three for one.

    """
    pools = {language: Pools() for language in LANGUAGES}
    humans: dict[str, Text] = {}
    mirrors: list[tuple[str, str, Text]] = []
    for record in records:
        language = record["lang"][:2]
        length = len(record["text"]) * (3 if language == "zh" else 1)
        generator = (record.get("generator") or "").lower()
        if length < shortest or config.set_weight.get(record["set"], 1.0) == 0:
            continue
        if any(generator.startswith(weak) for weak in WEAK_GENERATORS):
            continue
        text = Text(record["text"], int(record["label"] == "ai"))
        if is_mirror(record):
            mirrors.append((language, record["prompt_id"], text))
            continue
        if is_held_out(group_of(record)):
            continue
        pools[language].by_set[text.label][record["set"]].append(text)
        if text.label == 0:
            humans[record["id"]] = text
    for language, original, text in mirrors:
        if original in humans:
            pools[language].mirrors.append((text, humans[original]))
    return pools


class Sampler:
    """Draws batches for ever, from a seeded generator."""

    def __init__(self, pools: dict[str, Pools], config: TrainConfig, rng: random.Random) -> None:
        """Draw from ``pools`` with ``rng``."""
        self.pools = pools
        self.config = config
        self.rng = rng

    def _from_sets(self, language: str, label: int) -> Text:
        sets = self.pools[language].by_set[label]
        names = sorted(sets)
        # The square root of a set's size, capped, times its weight: large sets lead but do not drown small ones.
        weights = [self.config.set_weight.get(name, 1.0) * min(len(sets[name]), 3600) ** 0.5 for name in names]
        return self.rng.choice(sets[self.rng.choices(names, weights)[0]])

    def texts(self) -> list[Text]:
        """Draw one batch of texts: per language, half human and half AI, mirrors with their originals."""
        drawn: list[Text] = []
        pairs_per_language = self.config.batch // 4
        for language in LANGUAGES:
            mirrors = self.pools[language].mirrors
            for _ in range(pairs_per_language):
                if mirrors and self.rng.random() < self.config.mirror_share:
                    drawn.extend(self.rng.choice(mirrors))
                else:
                    drawn.append(self._from_sets(language, 1))
                    drawn.append(self._from_sets(language, 0))
        return drawn

    def prepare(self, text: str) -> str:
        """Damage a share of the texts; a text is cut near the crop first, so that damage costs little."""
        if self.rng.random() < self.config.augment_share:
            return damage(text, self.rng)
        return text

    def length(self) -> int:
        """Draw the batch's crop length in tokens; short ones more often, for they cost less and are harder."""
        span = self.config.longest_crop - self.config.shortest_crop
        return self.config.shortest_crop + round(span * self.rng.random() ** 1.5)

    def crop(self, ids: list[int], length: int) -> list[int]:
        """Cut a random run of ``length`` token ids."""
        if len(ids) <= length:
            return ids
        start = self.rng.randrange(len(ids) - length + 1)
        return ids[start : start + length]
