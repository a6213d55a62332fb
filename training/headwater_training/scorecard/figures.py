"""Every figure of the scorecard, from rows. A figure that too few texts can't carry is left out, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headwater_training import metrics
from headwater_training.scorecard.rows import LIKELY, LOW, UNCLEAR, Row, scores_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# Human texts that a threshold at this false-positive rate needs at least: one of them may lie above it.
ENOUGH_HUMAN = {0.01: 100, 0.005: 200}
ENOUGH_AI = 20


def share(rows: Sequence[Row], verdict: str) -> float:
    """Return the share of the rows with a verdict."""
    return sum(row.verdict == verdict for row in rows) / len(rows)


def human_figures(rows: Sequence[Row]) -> dict[str, Any]:
    """Count the human texts that the shipped thresholds flag, with the exact 95 % interval of their share."""
    human = [row for row in rows if row.label == 0 and row.logit is not None]
    if not human:
        return {"human": 0}
    flagged = sum(row.verdict == LIKELY for row in human)
    low, high = metrics.clopper_pearson(flagged, len(human))
    return {
        "human": len(human),
        "flagged": flagged,
        "fpr": flagged / len(human),
        "fpr_low": low,
        "fpr_high": high,
        "human_unclear": share(human, UNCLEAR),
    }


def ai_figures(rows: Sequence[Row]) -> dict[str, Any]:
    """Say what becomes of AI texts at the shipped thresholds."""
    ai = [row for row in rows if row.label == 1 and row.logit is not None]
    if not ai:
        return {"ai": 0}
    return {"ai": len(ai), "found": share(ai, LIKELY), "ai_unclear": share(ai, UNCLEAR), "missed": share(ai, LOW)}


def ranking(human: Sequence[float], ai: Sequence[float]) -> dict[str, float]:
    """Compute AUROC and the TPR at fixed false-positive rates, each where there are texts enough for it."""
    if len(ai) < ENOUGH_AI or len(human) < ENOUGH_AI:
        return {}
    out = {"auroc": metrics.auroc(human, ai)}
    for rate, key in ((0.01, "tpr_at_1"), (0.005, "tpr_at_05")):
        if len(human) >= ENOUGH_HUMAN[rate]:
            out[key] = metrics.tpr_at_fpr(human, ai, rate)
    return out


def calibration(rows: Sequence[Row]) -> dict[str, float]:
    """Compute Brier score, ECE and c@1 over the assessed rows, where both labels have enough of them."""
    known = [row for row in rows if row.logit is not None]
    if min(sum(row.label == label for row in known) for label in (0, 1)) < ENOUGH_AI:
        return {}
    labels = [row.label for row in known]
    probabilities = [row.probability or 0.0 for row in known]
    right = sum(row.verdict == (LIKELY if row.label else LOW) for row in known)
    opened = sum(row.verdict == UNCLEAR for row in known)
    return {
        "brier": metrics.brier(labels, probabilities),
        "ece": metrics.ece(labels, probabilities),
        "c_at_1": metrics.c_at_1(right, opened, len(known)),
    }


def figures(rows: Sequence[Row]) -> dict[str, Any]:
    """Compute all figures of a group of rows."""
    return {
        **human_figures(rows),
        **ai_figures(rows),
        **ranking(scores_of(rows, 0), scores_of(rows, 1)),
        **calibration(rows),
    }


def line_at(human: Sequence[float], rate: float) -> float | None:
    """Return the score that at most ``rate`` of these human texts exceed; None where they are too few to say."""
    if len(human) < ENOUGH_HUMAN[rate]:
        return None
    return metrics.threshold_at_fpr(human, rate)


def above(rows: Sequence[Row], line: float | None) -> float | None:
    """Return the share of the rows that lie above a score."""
    return sum(row.score > line for row in rows) / len(rows) if rows and line is not None else None


def attack_figures(plain: Sequence[Row], attacked: Sequence[Row], line: float | None) -> dict[str, Any]:
    """Compare attacked texts with the same texts plain, at the same score and at the shipped thresholds.

    Args:
        plain: rows of plain texts; those that no attacked row names are left out.
        attacked: rows of one attack.
        line: the score that 1 % of the plain human texts exceed.

    """
    by_id = {row.id: row for row in plain}
    pairs = [(by_id[row.plain], row) for row in attacked if by_id[row.plain].logit is not None]
    out: dict[str, Any] = {}
    for label, name in ((1, "ai"), (0, "human")):
        before = [old for old, _ in pairs if old.label == label]
        after = [new for _, new in pairs if new.label == label]
        out[name] = len(before)
        if not before:
            continue
        out[f"{name}_above_plain"], out[f"{name}_above"] = above(before, line), above(after, line)
        out[f"{name}_flagged_plain"], out[f"{name}_flagged"] = share(before, LIKELY), share(after, LIKELY)
        out[f"{name}_not_assessed"] = sum(row.logit is None for row in after)
    if out.get("ai_above") is not None:
        out["points_lost"] = 100 * (out["ai_above_plain"] - out["ai_above"])
    return out


def flips(quantised: Sequence[Row], exact: Sequence[Row]) -> dict[str, Any]:
    """Count the verdicts that differ between the shipped int8 model and the float model, text by text.

    Raises:
        ValueError: the rows are not of the same texts.

    """
    if [row.id for row in quantised] != [row.id for row in exact]:
        message = "int8 and float rows are not of the same texts"
        raise ValueError(message)
    both = [(a, b) for a, b in zip(quantised, exact, strict=True) if a.logit is not None and b.logit is not None]
    if not both:
        return {"texts": 0}
    count = sum(a.verdict != b.verdict for a, b in both)
    distances = sorted(abs(a.score - b.score) for a, b in both)
    return {
        "texts": len(both),
        "flips": count,
        "share": count / len(both),
        "across": sum({a.verdict, b.verdict} == {LIKELY, LOW} for a, b in both),
        "median_distance": distances[len(distances) // 2],
        "largest_distance": distances[-1],
    }
