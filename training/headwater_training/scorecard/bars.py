"""The bars that the model is held to. A bar that is not met stays in the table."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from headwater_training.scorecard.figures import ENOUGH_AI
from headwater_training.scorecard.kinds import LEARNER

NAMES = {"en": "English", "zh": "Chinese"}
# By language: AUROC, TPR at 1 % FPR on unseen sets, and on the mirrors.
WANTED = {"en": (0.985, 0.88, 0.92), "zh": (0.98, 0.85, 0.88)}
LEAST_OF_GENERATOR = 0.70
MOST_FLAGGED = 0.01
MOST_POINTS = 3.0
WATCHED = ("zero_width_space", "homoglyph", "whitespace", "lower_case", "random_case")
MOST_FLIPS = 0.005
MOST_BYTES = 48_000_000


@dataclass(frozen=True)
class Bar:
    """One bar: what is asked, what was measured, and whether that is enough; None where nothing was measured."""

    bar: str
    measured: str
    met: bool | None


def percent(value: float) -> str:
    """Write a share with one decimal."""
    return f"{100 * value:.1f} %"


def _at_least(bar: str, value: float | None, wanted: float, written: str) -> Bar:
    return Bar(bar, "not measured" if value is None else written, None if value is None else value >= wanted)


def _ranking(language: str, card: dict[str, Any]) -> list[Bar]:
    auroc, tpr, fresh = WANTED[language]
    name, unseen, mirrors = NAMES[language], card["all"], card["mirrors"]
    made = []
    for bar, part, key, wanted in (
        (f"{name}, unseen sets and generators: AUROC >= {auroc}", unseen, "auroc", auroc),
        (f"{name}, the same: TPR at 1 % FPR >= {tpr:.0%}", unseen, "tpr_at_1", tpr),
        (f"{name}, articles of the 2026 model: TPR at 1 % FPR >= {fresh:.0%}", mirrors, "tpr_at_1", fresh),
    ):
        value = part.get(key)
        written = "" if value is None else f"{value:.3f}" if key == "auroc" else percent(value)
        made.append(_at_least(bar, value, wanted, f"{written} of {part['ai']} texts"))
    return made


def _generators(cards: dict[str, Any]) -> Bar:
    lines = [
        line
        for card in cards.values()
        for line in card["generators"]
        if line["ai"] >= ENOUGH_AI and line["above_line"] is not None
    ]
    bar = f"no held-out generator below {LEAST_OF_GENERATOR:.0%} (TPR at 1 % FPR, {ENOUGH_AI} texts or more)"
    if not lines:
        return Bar(bar, "not measured", None)
    worst = min(lines, key=lambda line: line["above_line"])
    below = sum(line["above_line"] < LEAST_OF_GENERATOR for line in lines)
    who = f"{worst['generator']} ({worst['set']})"
    return Bar(bar, f"{below} of {len(lines)} below; lowest {percent(worst['above_line'])}, {who}", below == 0)


def _human_sets(cards: dict[str, Any]) -> list[Bar]:
    sets = [(name, one) for card in cards.values() for name, one in card["sets"].items() if one["human"]]
    over = sorted(((name, s) for name, s in sets if s["fpr"] > MOST_FLAGGED), key=lambda item: -item[1]["fpr"])
    words = ", ".join(f"{name} {s['flagged']}/{s['human']}" for name, s in over)
    sure = sum(s["fpr_low"] > MOST_FLAGGED for _, s in over)
    measured = f"{len(sets) - len(over)} of {len(sets)} sets"
    if over:
        measured += f"; over: {words}; their 95 % interval lies wholly over it in {sure}"
    learner = [card["kinds"][LEARNER][side] for card in cards.values() for side in ("new", "calibrated")]
    count, flagged = (sum(part.get(key, 0) for part in learner) for key in ("human", "flagged"))
    return [
        Bar(f"every human set: flagged at the shipped thresholds <= {MOST_FLAGGED:.0%}", measured, not over),
        Bar(
            f"learner essays: flagged <= {MOST_FLAGGED:.0%}",
            f"{flagged} of {count}" if count else "not measured: no such texts in the data",
            flagged <= MOST_FLAGGED * count if count else None,
        ),
    ]


def _attacks(cards: dict[str, Any]) -> list[Bar]:
    made = []
    for attack in WATCHED:
        losses = {
            NAMES[language]: card["attacks"][attack].get("points_lost")
            for language, card in cards.items()
            if attack in card["attacks"]
        }
        known = {name: lost for name, lost in losses.items() if lost is not None}
        made.append(
            Bar(
                f"{attack}: TPR lost <= {MOST_POINTS:g} points",
                ", ".join(f"{name} {lost:.1f}" for name, lost in known.items()) or "not measured",
                max(known.values()) <= MOST_POINTS if known else None,
            )
        )
    return made


def _flips(cards: dict[str, Any]) -> Bar:
    bar = f"int8 against float: verdicts that flip <= {percent(MOST_FLIPS)}"
    parts = [card["flips"] for card in cards.values() if card["flips"] and card["flips"]["texts"]]
    if not parts:
        return Bar(bar, "not measured: no float graph was given", None)
    count, texts = sum(part["flips"] for part in parts), sum(part["texts"] for part in parts)
    return Bar(bar, f"{count} of {texts} = {100 * count / texts:.2f} %", count / texts <= MOST_FLIPS)


def bars(cards: dict[str, Any], size: int) -> list[dict[str, Any]]:
    """Hold the figures against the bars.

    Args:
        cards: the card of each language.
        size: bytes of model and tokenizer in the package.

    """
    made = [bar for language, card in cards.items() for bar in _ranking(language, card)]
    made += [_generators(cards), *_human_sets(cards), *_attacks(cards), _flips(cards)]
    made.append(Bar("model and tokenizer <= 48 MB", f"{size / 1e6:.1f} MB", size <= MOST_BYTES))
    return [asdict(bar) for bar in made]
