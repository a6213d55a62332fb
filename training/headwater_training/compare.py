"""Compare checkpoints and settings: document scores of the calibration texts, as a line of a few figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from headwater_training.groups import LANGUAGES
from headwater_training.metrics import auroc, tpr_at_fpr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

# Sets of the dev files: never trained on, so they speak for texts and generators that are new to the model.
UNSEEN = (
    "agt2025",
    "eqbench_creative",
    "lctt_other",
    "lorenz_corpus",
    "seqxgpt",
    "sherbold_essays",
    "agt2025_zh",
    "ai_novels",
    "drcd_wiki_hant",
    "gaokao_eval2024",
    "m4_zh",
    "pingcap_blog",
)


@dataclass(frozen=True)
class Comparison:
    """Figures of a run, by language."""

    languages: dict[str, dict[str, float]]
    sets: dict[str, float]

    @property
    def worth(self) -> float:
        """Return the one number checkpoints are chosen by: the mean TPR at 1 % FPR over unseen sets and mirrors."""
        return float(np.nanmean([f[key] for f in self.languages.values() for key in ("unseen", "mirrors")]))

    def line(self, name: str) -> str:
        """Return the figures as a row of a Markdown table."""
        cells = [f"{100 * self.worth:.1f}"]
        for figures in self.languages.values():
            cells += [f"{figures['auroc']:.4f}", *(f"{100 * figures[key]:.1f}" for key in ("tpr", "unseen", "mirrors"))]
        return f"| {name} | " + " | ".join(cells) + " |"


def _figures(by_set: dict[tuple[str, int], list[float]]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the figures of one language, and those of its sets, from document scores by set and label."""

    def scores_of(label: int, *, unseen: bool = True) -> list[float]:
        wanted = [v for (name, own), v in by_set.items() if own == label and (name in UNSEEN or not unseen)]
        return [score for values in wanted for score in values]

    human, unseen, ai = scores_of(0, unseen=False), scores_of(0), scores_of(1)
    threshold = np.sort(human)[::-1][len(human) // 100]
    mirrors = [score for (name, label), values in by_set.items() if label and "-train-" in name for score in values]
    found = {
        name: tpr_at_fpr(human, values, 0.01)
        for (name, label), values in by_set.items()
        if label == 1 and name in UNSEEN
    }
    flagged = {
        f"{name}: flagged": float((np.asarray(values) > threshold).mean())
        for (name, label), values in by_set.items()
        if label == 0
    }
    figures = {
        "auroc": auroc(unseen, ai),
        "tpr": tpr_at_fpr(unseen, ai, 0.01),
        "unseen": float(np.mean(list(found.values()))),
        "mirrors": tpr_at_fpr(human, mirrors, 0.01) if mirrors else float("nan"),
    }
    return figures, found | flagged


def compare(
    scores: NDArray[np.float32], lengths: NDArray[Any], documents: Sequence[tuple[str, str, int, int, int, str]]
) -> Comparison:
    """Compute the figures of one run.

    Args:
        scores: logits of all windows.
        lengths: tokens of all windows; a document's score is the mean of its windows' by tokens, as in the product.
        documents: set, language, label, first window, windows, id.

    """
    languages: dict[str, dict[str, float]] = {}
    sets: dict[str, float] = {}
    for language in LANGUAGES:
        by_set: dict[tuple[str, int], list[float]] = {}
        for name, own, label, first, count, _ in documents:
            if own == language:
                part = slice(first, first + count)
                by_set.setdefault((name, label), []).append(float(np.average(scores[part], weights=lengths[part])))
        languages[language], found = _figures(by_set)
        sets |= found
    return Comparison(languages, sets)


def greedy(names: Sequence[str], worth_of: Callable[[Sequence[str]], float]) -> tuple[list[str], float]:
    """Let each name join, in order, if the soup is then worth no less; return the ingredients and their worth.

    Args:
        names: candidates, the best first.
        worth_of: the worth of the mean of some of them.

    """
    taken, best = [names[0]], worth_of(names[:1])
    for name in names[1:]:
        worth = worth_of([*taken, name])
        if worth >= best:
            taken, best = [*taken, name], worth
    return taken, best
