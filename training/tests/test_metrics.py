"""The figures against values worked out by hand or by their definitions."""

import numpy as np
import pytest

from headwater_training import metrics


def test_auroc_by_definition() -> None:
    rng = np.random.default_rng(1)
    human, ai = rng.integers(0, 6, 40), rng.integers(2, 8, 30)
    pairs = [(a > h) + 0.5 * (a == h) for a in ai for h in human]
    assert metrics.auroc(human.astype(float), ai.astype(float)) == pytest.approx(np.mean(pairs))


@pytest.mark.parametrize(
    ("count", "alpha", "rank"),
    [(99, 0.01, 99), (199, 0.01, 198), (98, 0.01, None), (599, 0.005, 597), (19, 0.05, 19)],
)
def test_conformal_rank(count: int, alpha: float, rank: int | None) -> None:
    scores = np.arange(1, count + 1, dtype=float)
    assert metrics.conformal_threshold(scores, alpha) == rank


def test_tpr_counts_only_above_the_allowed_human_score() -> None:
    human = np.arange(100, dtype=float)
    assert metrics.tpr_at_fpr(human, [97.5, 98.5, 99.5, 10.0], 0.01) == 0.5
    assert metrics.tpr_at_fpr(human, [98.5, 99.5], 0.0) == 0.5


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 299, 0.0, 0.01226), (0, 598, 0.0, 0.00615), (5, 100, 0.01643, 0.11284), (10, 10, 0.69150, 1.0)],
)
def test_clopper_pearson_against_tables(hits: int, total: int, low: float, high: float) -> None:
    assert metrics.clopper_pearson(hits, total) == pytest.approx((low, high), abs=2e-5)


def test_platt_recovers_a_known_scale() -> None:
    rng = np.random.default_rng(2)
    human, ai = rng.normal(-1, 1, 20000), rng.normal(1, 1, 20000)
    slope, offset = metrics.platt(human, ai)
    assert slope == pytest.approx(2, abs=0.1)  # two unit normals at -1 and 1 have log-odds 2x
    assert offset == pytest.approx(0, abs=0.05)


def test_calibration_errors() -> None:
    assert metrics.brier([1, 0], [1.0, 0.0]) == 0
    assert metrics.brier([1, 0], [0.5, 0.5]) == 0.25
    assert metrics.ece([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5]) == pytest.approx(0)
    assert metrics.ece([0, 0], [0.9, 0.9]) == pytest.approx(0.9)


def test_c_at_1_rewards_an_open_answer_over_a_wrong_one() -> None:
    assert metrics.c_at_1(8, 2, 10) > metrics.c_at_1(8, 0, 10)
