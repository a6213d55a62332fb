"""The figures of the field, on document scores: AUROC, TPR at a fixed FPR, Brier, ECE, C@1, intervals.

Scores grow with the belief that a text is AI. Labels are 1 for AI, 0 for human.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from numpy.typing import NDArray

    Scores: TypeAlias = Sequence[float] | NDArray[np.float64]


def auroc(human: Scores, ai: Scores) -> float:
    """Return the area under the ROC curve: the chance that an AI text outscores a human one (ties count half)."""
    both = np.concatenate([np.asarray(human, dtype=float), np.asarray(ai, dtype=float)])
    order = both.argsort(kind="stable")
    ranks = np.empty(len(both))
    ranks[order] = np.arange(1, len(both) + 1)
    for value in np.unique(both[np.r_[False, np.diff(both[order]) == 0][order.argsort()]]):
        ranks[both == value] = ranks[both == value].mean()
    positives = len(ai)
    return float((ranks[len(human) :].sum() - positives * (positives + 1) / 2) / (len(human) * positives))


def conformal_threshold(human: Scores, alpha: float) -> float | None:
    """Return the split-conformal threshold: the ceil((n+1)(1-alpha))-th smallest human score.

    A text is flagged when it scores above it; for exchangeable human texts the chance is at most ``alpha``
    (Vovk et al. 2005). None where there are too few texts for that rank to exist.
    """
    scores = np.sort(np.asarray(human, dtype=float))
    rank = math.ceil((len(scores) + 1) * (1 - alpha))
    return float(scores[rank - 1]) if 1 <= rank <= len(scores) else None


def threshold_at_fpr(human: Scores, fpr: float) -> float:
    """Return the score that at most ``fpr`` of these human texts exceed."""
    allowed = math.floor(fpr * len(human))
    return float(np.sort(np.asarray(human, dtype=float))[::-1][allowed])


def tpr_at_fpr(human: Scores, ai: Scores, fpr: float) -> float:
    """Return the share of AI texts above the score that at most ``fpr`` of these human texts exceed."""
    return float((np.asarray(ai, dtype=float) > threshold_at_fpr(human, fpr)).mean())


def clopper_pearson(hits: int, total: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact binomial interval (Clopper and Pearson 1934), by bisection on the binomial tail."""
    if total == 0:
        return 0.0, 1.0
    tail = (1 - confidence) / 2

    def cumulative(k: int, p: float) -> float:
        if p <= 0:
            return 1.0
        if p >= 1:
            return float(k >= total)
        logs = [
            math.lgamma(total + 1)
            - math.lgamma(i + 1)
            - math.lgamma(total - i + 1)
            + i * math.log(p)
            + (total - i) * math.log1p(-p)
            for i in range(k + 1)
        ]
        return min(1.0, sum(math.exp(value) for value in logs))

    def bisect(want_high: bool) -> float:
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            above = cumulative(hits, middle) > tail if want_high else 1 - cumulative(hits - 1, middle) < tail
            low, high = (middle, high) if above else (low, middle)
        return (low + high) / 2

    return (0.0 if hits == 0 else bisect(want_high=False)), (1.0 if hits == total else bisect(want_high=True))


def platt(human: Scores, ai: Scores, rounds: int = 200) -> tuple[float, float]:
    """Fit Platt scaling (Platt 1999) with both labels weighted alike; returns slope and offset.

    Newton's method on the log-likelihood with Platt's smoothed targets.
    """
    x = np.concatenate([np.asarray(human, dtype=float), np.asarray(ai, dtype=float)])
    target = np.concatenate(
        [
            np.full(len(human), 1 / (len(human) + 2)),
            np.full(len(ai), (len(ai) + 1) / (len(ai) + 2)),
        ]
    )
    weight = np.concatenate([np.full(len(human), 0.5 / len(human)), np.full(len(ai), 0.5 / len(ai))])
    design = np.stack([x, np.ones_like(x)], axis=1)
    beta = np.array([1.0, 0.0])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (weight * (p - target))
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + 1e-9 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        beta -= np.clip(step, -1, 1)
        if float(np.abs(step).max()) < 1e-9:
            break
    return float(beta[0]), float(beta[1])


def brier(labels: Scores, probabilities: Scores) -> float:
    """Return the mean squared error of the probabilities (Brier 1950)."""
    return float(np.mean((np.asarray(probabilities, dtype=float) - np.asarray(labels, dtype=float)) ** 2))


def ece(labels: Scores, probabilities: Scores, bins: int = 15) -> float:
    """Return the expected calibration error over equal-width bins (Naeini et al. 2015)."""
    y, p = np.asarray(labels, dtype=float), np.asarray(probabilities, dtype=float)
    place = np.minimum((p * bins).astype(int), bins - 1)
    total = 0.0
    for at in range(bins):
        here = place == at
        if here.any():
            total += float(here.mean() * abs(p[here].mean() - y[here].mean()))
    return total


def c_at_1(right: int, unanswered: int, total: int) -> float:
    """Return c@1, which rewards leaving a hard case open over a wrong answer (Peñas and Rodrigo 2011)."""
    return (right + unanswered * right / total) / total
