"""The comparison of checkpoints on a case worked out by hand."""

from collections.abc import Sequence

import numpy as np
import pytest

from headwater_training.compare import compare, greedy


def test_documents_are_means_of_their_windows_by_tokens() -> None:
    documents = []
    scores: list[float] = []
    lengths: list[int] = []
    for language, name in (("en", "agt2025"), ("zh", "agt2025_zh")):
        # 100 human documents at 0..99: one of them may exceed the threshold at 1 %, so it is 98.
        for at in range(100):
            documents.append((name, language, 0, len(scores), 1, ""))
            scores.append(float(at))
            lengths.append(100)
        # Means by tokens: (200 * 100 + 0) / 300 = 66.7, and (98 * 97 + 102 * 100) / 200 = 98.53.
        for pair, tokens in (((100.0, 0.0), (200, 100)), ((97.0, 100.0), (98, 102))):
            documents.append((name, language, 1, len(scores), 2, ""))
            scores += pair
            lengths += tokens
    made = compare(np.array(scores, dtype=np.float32), np.array(lengths), documents)
    for figures in made.languages.values():
        assert figures["tpr"] == 0.5
        assert figures["unseen"] == 0.5
        assert figures["auroc"] == pytest.approx((67 + 99) / 200)
    assert made.worth == 0.5


def test_who_makes_the_soup_worse_stays_out() -> None:
    worth = {"a": 5.0, "ab": 4.0, "ac": 6.0, "acd": 6.0}

    def worth_of(names: Sequence[str]) -> float:
        return worth["".join(names)]

    assert greedy(["a", "b", "c", "d"], worth_of) == (["a", "c", "d"], 6.0)
