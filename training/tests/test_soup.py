"""Candidates average into one model, rounded as the file stores it. Needs torch, which only training installs."""

import numpy as np
import pytest

from headwater_training.quantise import SMALLEST

torch = pytest.importorskip("torch", reason="torch is installed for training only")
score = pytest.importorskip("headwater_training.score")
soup = pytest.importorskip("headwater_training.soup")


def test_the_mean_of_weights_leaves_whole_numbers_alone() -> None:
    one = {"weight": torch.tensor([1.0, 3.0]), "places": torch.tensor([1, 2])}
    two = {"weight": torch.tensor([3.0, 5.0]), "places": torch.tensor([7, 8])}
    mean = soup.mean_of([one, two])
    assert mean["weight"].tolist() == [2.0, 4.0]
    assert mean["places"].tolist() == [1, 2]


def test_only_large_matrices_are_rounded_by_rows() -> None:
    torch.manual_seed(1)
    layer = torch.nn.Linear(400, SMALLEST // 400 + 1)
    before = layer.weight.detach().numpy().copy()
    bias = layer.bias.detach().numpy().copy()
    after = score.rounded(layer).weight.detach().numpy()
    scale = np.abs(before).max(axis=1, keepdims=True) / 127
    assert np.abs(after - before).max() > 0
    assert (np.abs(after - before) <= scale / 2 + 1e-7).all()
    assert np.allclose(after / scale, np.rint(after / scale), atol=1e-3)
    assert np.array_equal(layer.bias.detach().numpy(), bias)
