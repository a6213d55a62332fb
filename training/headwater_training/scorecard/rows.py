"""Scored texts of the scorecard: what was chosen, joined with what the extension's own code made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from headwater_training.records import read_jsonl
from headwater_training.scored import BINS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LIKELY, UNCLEAR, LOW = "likely-ai", "unclear", "no-strong-signs"


@dataclass(frozen=True)
class Row:
    """One document, plain or attacked."""

    id: str
    language: str
    label: int
    set: str
    kind: str
    generator: str
    role: str
    core: bool
    calibrated: bool
    tokens: int
    # None: not assessed. It was too short, or its language was not recognised.
    logit: float | None
    probability: float | None
    verdict: str
    attack: str = ""
    plain: str = ""

    @property
    def bin(self) -> str:
        """Return the length bin of the cell, as ``binOf`` in ``lib/detector/model.ts``."""
        return next(name for name, limit in BINS if self.tokens < limit)

    @property
    def score(self) -> float:
        """Return the logit; a text that is not assessed is found by no threshold."""
        return float("-inf") if self.logit is None else self.logit


def join(text: dict[str, Any], score: dict[str, Any]) -> Row:
    """Join a chosen text with its line of scores.

    Raises:
        ValueError: the two lines do not speak of the same text.

    """
    if text["id"] != score["id"]:
        message = f"{text['id']} is answered by {score['id']}"
        raise ValueError(message)
    return Row(
        id=text["id"],
        language=text["lang"][:2],
        label=int(text["label"] == "ai"),
        set=text["set"],
        kind=text["kind"],
        generator=text["generator"],
        role=text["role"],
        core=text["core"],
        calibrated=text["calibrated"],
        tokens=score["tokens"],
        logit=score["logit"],
        probability=score["probability"],
        verdict=score["verdict"],
        attack=text.get("attack", ""),
        plain=text.get("plain", ""),
    )


def read_rows(folder: Path, name: str) -> list[Row]:
    """Read ``NAME.jsonl`` with ``NAME.scored.jsonl``, line by line."""
    lines = zip(read_jsonl(folder / f"{name}.jsonl"), read_jsonl(folder / f"{name}.scored.jsonl"), strict=True)
    return [join(text, score) for text, score in lines]


def scores_of(rows: Iterable[Row], label: int) -> list[float]:
    """Return the logits of the assessed rows of one label."""
    return [row.logit for row in rows if row.label == label and row.logit is not None]
