"""Put the figures together: one plain dictionary, which is printed, drawn, and written as docs/scorecard.json."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from headwater_training.scorecard import figures
from headwater_training.scorecard.kinds import KINDS
from headwater_training.scorecard.rows import Row, scores_of
from headwater_training.scored import BINS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence


def _by(rows: Sequence[Row], key: Callable[[Row], Hashable]) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(sorted(groups.items()))


def _bins(rows: Sequence[Row]) -> dict[str, Any]:
    return {name: figures.figures([row for row in rows if row.bin == name]) for name, _ in BINS}


def _sets(rows: Sequence[Row], line: float | None) -> dict[str, Any]:
    out = {}
    for name, own in _by(rows, lambda row: row.set).items():
        ai = [row for row in own if row.label == 1 and row.logit is not None]
        out[name] = {
            "role": own[0].role,
            "kinds": sorted({row.kind for row in own if row.label == 0}),
            # Thresholds were fitted on these very texts: their rate is a little too good.
            "calibrated": sum(row.calibrated for row in own),
            **figures.figures(own),
            # A set of one label has a figure too, against all unseen human texts of the language.
            **({"above_line": figures.above(ai, line)} if ai and line is not None else {}),
            "cells": _bins(own),
        }
    return out


def _kinds(rows: Sequence[Row]) -> dict[str, Any]:
    human = [row for row in rows if row.label == 0]
    out = {}
    for kind in KINDS:
        own = [row for row in human if row.kind == kind]
        out[kind] = {
            "new": figures.human_figures([row for row in own if not row.calibrated]),
            "calibrated": figures.human_figures([row for row in own if row.calibrated]),
        }
    return out


def _generators(rows: Sequence[Row], line: float | None) -> list[dict[str, Any]]:
    ai = [row for row in rows if row.label == 1 and row.logit is not None]
    return [
        {"set": name, "generator": generator, **figures.ai_figures(own), "above_line": figures.above(own, line)}
        for (name, generator), own in _by(ai, lambda row: (row.set, row.generator)).items()
    ]


def _mirrors(rows: Sequence[Row], human: Sequence[Row]) -> dict[str, Any]:
    ranked = figures.ranking(scores_of(human, 0), scores_of(rows, 1))
    return {**figures.ai_figures(rows), **ranked, "cells": _bins(rows)}


def peer_figures(rows: Sequence[Row], scores: Mapping[str, float]) -> dict[str, Any]:
    """Compute a detector's figures from its own scores, on the unseen texts and the mirrors that it scored."""
    kept = [row for row in rows if row.id in scores and row.core and row.logit is not None]
    human, unseen, mirrors = (
        [scores[row.id] for row in kept if row.role == role and row.label == label]
        for role, label in (("unseen", 0), ("unseen", 1), ("mirror", 1))
    )
    return {
        "human": len(human),
        "ai": len(unseen),
        **figures.ranking(human, unseen),
        "mirrors": len(mirrors),
        **{f"mirrors_{key}": value for key, value in figures.ranking(human, mirrors).items()},
    }


def _flips(plain: Sequence[Row], exact: Sequence[Row]) -> dict[str, Any]:
    asked = {row.id for row in exact}
    return figures.flips([row for row in plain if row.id in asked], exact)


def language_card(
    plain: Sequence[Row],
    attacked: Sequence[Row],
    exact: Sequence[Row] | None,
    peers: Mapping[str, Mapping[str, float]],
) -> dict[str, Any]:
    """Compute everything of one language.

    Args:
        plain: rows of the plain texts.
        attacked: rows of the attacked ones.
        exact: rows of some of the plain texts by the float model, where there is one.
        peers: scores by text, of each peer.

    """
    unseen = [row for row in plain if row.role == "unseen" and row.core]
    mirrors = [row for row in plain if row.role == "mirror"]
    line = figures.line_at(scores_of(unseen, 0), 0.01)
    wide = [row for row in plain if row.role != "mirror"]
    own = {row.id: row.score for row in plain}
    return {
        "all": {**figures.figures(unseen), "not_assessed": sum(row.logit is None for row in unseen)},
        "line_at_1": line,
        "cells": _bins(unseen),
        "sets": _sets([row for row in wide if row.core or row.role == "held-out"], line),
        "kinds": _kinds(wide),
        "generators": _generators([row for row in plain if row.role == "unseen"], line),
        "mirrors": _mirrors(mirrors, unseen),
        "attacks": {
            name: figures.attack_figures(plain, rows, line) for name, rows in _by(attacked, lambda r: r.attack).items()
        },
        "flips": _flips(plain, exact) if exact is not None else None,
        "peers": {name: peer_figures(plain, scores) for name, scores in {"headwater": own, **peers}.items()},
    }
