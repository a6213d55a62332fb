"""Draws batches of crops from the pack: languages and labels in equal parts, mirrors beside their originals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from headwater_training.config import HUMAN_WEIGHT, SET_WEIGHT
from headwater_training.groups import LANGUAGES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from headwater_training.config import TrainConfig

# Columns of the pack's rows.
START, LENGTH, LABEL, LANGUAGE, SET, FAMILY, ORIGINAL = range(7)


class Sampler:
    """Draws rows and crops for ever, from a seeded generator."""

    def __init__(self, rows: NDArray[np.int32], sets: list[str], config: TrainConfig) -> None:
        """Draw from the pack's ``rows`` ``[documents, 7]``."""
        self.rows = rows
        self.config = config
        self.rng = np.random.default_rng(config.seed)
        self.mined = np.ones(len(rows))
        counts = np.bincount(rows[:, SET] * 2 + rows[:, LABEL], minlength=2 * len(sets))
        both = [SET_WEIGHT.get(name, 1.0) for name in sets]
        own = HUMAN_WEIGHT if config.weigh_human else {}
        human = [own.get(name, weight) for name, weight in zip(sets, both, strict=True)]
        weights = np.array([human, both])
        size = counts[rows[:, SET] * 2 + rows[:, LABEL]]
        # The square root of a set's size times its weight: large sets lead but do not drown small ones.
        self.weight = weights[rows[:, LABEL], rows[:, SET]] / np.sqrt(size)
        self.weight[rows[:, ORIGINAL] >= 0] = 0
        self.mirrors = [np.flatnonzero((rows[:, ORIGINAL] >= 0) & (rows[:, LANGUAGE] == at)) for at in range(2)]
        self._prepare()

    def _prepare(self) -> None:
        self.pools = []
        for language in range(len(LANGUAGES)):
            for label in (1, 0):
                own = np.flatnonzero((self.rows[:, LANGUAGE] == language) & (self.rows[:, LABEL] == label))
                self.pools.append((own, np.cumsum(self.weight[own] * self.mined[own])))

    def mine(self, scores: NDArray[np.float32]) -> int:
        """Weigh up the human documents whose crops scored as AI; return how many.

        Args:
            scores: one logit a document; a human one among the highest twentieth of its set, and over -1, counts.

        """
        self.mined[:] = 1
        for at in np.unique(self.rows[:, SET]):
            own = np.flatnonzero((self.rows[:, SET] == at) & (self.rows[:, LABEL] == 0))
            if len(own) >= 20:
                high = max(float(np.quantile(scores[own], 0.95)), -1.0)
                self.mined[own[scores[own] > high]] = self.config.mined_weight
        self._prepare()
        return int((self.mined > 1).sum())

    def _draw(self, pool: tuple[NDArray[Any], NDArray[Any]], count: int) -> NDArray[Any]:
        own, cumulative = pool
        return own[np.searchsorted(cumulative, self.rng.random(count) * cumulative[-1], side="right")]

    def batch(self) -> tuple[NDArray[Any], NDArray[Any], int]:
        """Draw rows, the first token of each row's crop, and the crop's length, one for the batch."""
        quarter = self.config.batch // 4
        drawn = []
        for language in range(len(LANGUAGES)):
            mirrors = self.mirrors[language]
            paired = int(self.rng.binomial(quarter, self.config.mirror_share)) if len(mirrors) else 0
            chosen = self.rng.choice(mirrors, paired) if paired else np.zeros(0, dtype=np.int64)
            ai, human = (self._draw(self.pools[2 * language + side], quarter - paired) for side in (0, 1))
            drawn += [chosen, self.rows[chosen, ORIGINAL], ai, human]
        rows = np.concatenate(drawn)
        span = self.config.longest_crop - self.config.shortest_crop
        length = self.config.shortest_crop + round(span * float(self.rng.random()) ** (1 / self.config.crop_power))
        room = np.maximum(self.rows[rows, LENGTH] - length, 0)
        # One crop in four begins where the text begins, as every article's first window does.
        offset = np.floor(self.rng.random(len(rows)) * (room + 1)).astype(np.int64)
        offset[self.rng.random(len(rows)) < 0.25] = 0
        return rows, offset, length
