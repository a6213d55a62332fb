"""Rows and cards made by hand for the tests of the scorecard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from headwater_training.scorecard.card import language_card
from headwater_training.scorecard.rows import Row

PLAIN = Row(
    id="r",
    language="en",
    label=0,
    set="s",
    kind="news",
    generator="",
    role="unseen",
    core=True,
    calibrated=False,
    tokens=300,
    logit=0.0,
    probability=0.5,
    verdict="unclear",
)


def row(**changes: Any) -> Row:  # noqa: ANN401 - any field of a row
    """Make a row; its verdict follows the logit: over 2 is likely AI, under -1 is not, where none is given."""
    made = replace(PLAIN, **changes)
    if "verdict" in changes or made.logit is None:
        return made
    return replace(made, verdict="likely-ai" if made.logit > 2 else "no-strong-signs" if made.logit < -1 else "unclear")


def human(count: int = 100, **changes: Any) -> list[Row]:  # noqa: ANN401 - any field of a row
    """Make human rows with the logits -10, -9.9, ... ; of a hundred, the highest is -0.1."""
    return [row(id=f"h{at}", logit=round(-10 + at / 10, 1), **changes) for at in range(count)]


def ai(logits: list[float], **changes: Any) -> list[Row]:  # noqa: ANN401 - any field of a row
    """Make AI rows with these logits."""
    changes = {"set": "novels", "generator": "m1", "kind": "", **changes}
    return [row(id=f"a{at}", label=1, logit=logit, probability=0.9, **changes) for at, logit in enumerate(logits)]


def made_languages() -> dict[str, Any]:
    """Make the cards of two languages: a hundred human texts, forty AI texts of two generators, twenty mirrors."""
    cards = {}
    for language in ("en", "zh"):
        plain = [
            *human(language=language),
            *ai([3.0] * 15 + [-5.0] * 5, language=language),
            *[
                row(id=f"b{at}", label=1, logit=4.0, set="novels", generator="m2", kind="", language=language)
                for at in range(20)
            ],
            *[
                row(id=f"m{at}", label=1, logit=5.0, role="mirror", set="en-train-a", kind="", language=language)
                for at in range(20)
            ],
        ]
        attacked = [
            row(id=f"lower_case/{old.id}", plain=old.id, attack="lower_case", label=old.label, logit=old.score - 4)
            for old in plain[:110]
        ]
        cards[language] = language_card(plain, attacked, plain[20:], {"other": {r.id: float(r.label) for r in plain}})
    return cards
