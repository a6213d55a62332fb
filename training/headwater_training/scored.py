"""Scored texts: the output of ``npm run score`` joined with what the data says of each text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater_training.records import read_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BINS = (("<150", 150.0), ("150-400", 400.0), ("400-1000", 1000.0), (">1000", float("inf")))


@dataclass(frozen=True)
class Scored:
    """One scored document."""

    language: str
    label: int
    set: str
    generator: str
    tokens: int
    logit: float
    probability: float
    verdict: str

    @property
    def bin(self) -> str:
        """Return the length bin of the cell, as ``binOf`` in ``lib/detector/model.ts``."""
        return next(name for name, limit in BINS if self.tokens < limit)


def read_scored(folder: Path, part: str) -> list[Scored]:
    """Join ``PART-LANG.jsonl`` with ``PART-LANG.scored.jsonl``, line by line; texts without a score are left out.

    Raises:
        ValueError: the two files do not speak of the same texts.

    """
    joined = []
    for language in ("en", "zh"):
        texts = read_jsonl(folder / f"{part}-{language}.jsonl")
        scores = read_jsonl(folder / f"{part}-{language}.scored.jsonl")
        for text, score in zip(texts, scores, strict=True):
            if text["id"] != score["id"]:
                message = f"{part}-{language}: {text['id']} is answered by {score['id']}"
                raise ValueError(message)
            if score.get("logit") is None or score["lang"] != language:
                continue
            joined.append(
                Scored(
                    language,
                    int(text["label"] == "ai"),
                    text["set"],
                    text.get("generator") or "",
                    score["tokens"],
                    score["logit"],
                    score["probability"],
                    score["verdict"],
                )
            )
    return joined


def logits(rows: Iterable[Scored], label: int) -> list[float]:
    """Return the logits of one label."""
    return [row.logit for row in rows if row.label == label]
