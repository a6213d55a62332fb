"""Batches: languages and labels in equal parts, mirrors beside their originals, crops inside their documents."""

from dataclasses import replace

import numpy as np
import pytest

from headwater_training.config import TrainConfig
from headwater_training.groups import group_of, is_held_out, is_mirror
from headwater_training.sampling import LABEL, LANGUAGE, LENGTH, ORIGINAL, SET, Sampler

SETS = ["bbc_2004_05", "cred_news", "en-train-a", "outfox", "cred_paper"]


@pytest.fixture
def rows() -> np.ndarray:
    """English: 40 human, 30 AI, 5 mirrors of the first five human texts; Chinese: 40 human, 30 AI, no mirrors."""
    made = []
    for language, human, ai in ((0, 0, 3), (1, 1, 4)):
        made += [(0, 100 + at, 0, language, human, 0, -1) for at in range(40)]
        made += [(0, 300, 1, language, ai, 1, -1) for _ in range(30)]
    made += [(0, 200, 1, 0, 2, 8, at) for at in range(5)]
    return np.array(made, dtype=np.int32)


def test_batches_are_balanced(rows: np.ndarray) -> None:
    sampler = Sampler(rows, SETS, replace(TrainConfig(), batch=64, mirror_share=0.5))
    paired = 0
    for _ in range(20):
        drawn, offset, length = sampler.batch()
        assert len(drawn) == 64
        for language in (0, 1):
            for label in (0, 1):
                assert ((rows[drawn, LANGUAGE] == language) & (rows[drawn, LABEL] == label)).sum() == 16
        assert (offset >= 0).all()
        assert (offset + np.minimum(length, rows[drawn, LENGTH]) <= rows[drawn, LENGTH]).all()
        mirrors = drawn[rows[drawn, ORIGINAL] >= 0]
        assert set(rows[mirrors, ORIGINAL]) <= set(drawn.tolist())
        paired += len(mirrors)
    assert paired / (20 * 16) == pytest.approx(0.5, abs=0.15)


def test_a_mirror_is_drawn_only_with_its_original(rows: np.ndarray) -> None:
    sampler = Sampler(rows, SETS, replace(TrainConfig(), batch=64, mirror_share=0.0))
    assert not any((rows[sampler.batch()[0], ORIGINAL] >= 0).any() for _ in range(20))


def test_mined_documents_come_more_often(rows: np.ndarray) -> None:
    sampler = Sampler(rows, SETS, replace(TrainConfig(), batch=64, mirror_share=0.0, mined_weight=8.0))
    scores = np.full(len(rows), -5.0, dtype=np.float32)
    scores[3] = 4.0
    assert sampler.mine(scores) == 1
    own = (rows[:, LABEL] == 0) & (rows[:, SET] == 0)
    counts = np.zeros(len(rows))
    for _ in range(400):
        np.add.at(counts, sampler.batch()[0], 1)
    others = counts[own & (np.arange(len(rows)) != 3)]
    assert counts[3] / others.mean() == pytest.approx(8, rel=0.3)


def test_a_group_is_split_as_one() -> None:
    parts = [{"id": f"a-{at}", "doc_id": "a", "set": "lctt"} for at in range(3)]
    assert len({is_held_out(group_of(part)) for part in parts}) == 1
    shares = [is_held_out(f"doc-{at}") for at in range(6000)]
    assert np.mean(shares) == pytest.approx(1 / 12, abs=0.01)
    assert is_mirror({"set": "zh-train-c"})
    assert not is_mirror(parts[0])
