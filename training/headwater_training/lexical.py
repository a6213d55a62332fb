"""A lexical model beside the encoder: logistic regression on the document's tokens and pairs of neighbouring tokens.

It sees what the encoder does not: which words are chosen, counted over the whole document. It is fused late, as
``logit + weight * lexical``, in the languages where that wins on sets that were never trained on. Features are counts
of the token ids of the windows that are read, and of pairs of neighbours hashed into `BUCKETS`; log(1 + count), scaled
to length 1. ``lib/detector/lexical.ts`` computes the same.

Usage: python -m headwater_training.lexical --root WORK --out assets/models/headwater-1 --language zh
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from headwater_training.config import LEXICAL_WEIGHT, SET_WEIGHT, Layout
from headwater_training.groups import LANGUAGES
from headwater_training.sampling import LABEL, LANGUAGE, LENGTH, ORIGINAL, SET, START

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

log = logging.getLogger(__name__)

VOCABULARY = 40_000
BUCKETS = 1 << 18
FIRST, SECOND = 31_337, 7_919
# Mirrors are few; each counts as much as four other texts of a set of their number.
MIRROR_WEIGHT = 4.0


def features(windows: Sequence[NDArray[Any]]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return places and values of one document's features.

    Args:
        windows: token ids of each window, without frame tokens; no pair spans two windows.

    """
    ids = [window.astype(np.int64) for window in windows]
    pairs = [(w[:-1] * FIRST + w[1:] * SECOND) % BUCKETS + VOCABULARY for w in ids]
    places, counts = np.unique(np.concatenate([*ids, *pairs]), return_counts=True)
    values = np.log1p(counts)
    return places, values / np.linalg.norm(values)


def matrix(documents: Iterable[Sequence[NDArray[Any]]]) -> sparse.csr_matrix:
    """Return the features of many documents, one row each."""
    starts, places, values = [0], [], []
    for windows in documents:
        place, value = features(windows)
        places.append(place)
        values.append(value)
        starts.append(starts[-1] + len(place))
    shape = (len(starts) - 1, VOCABULARY + BUCKETS)
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(places), starts), shape=shape)


def fit(layout: Layout, language: str, strength: float = 3.0, seed: int = 1) -> tuple[NDArray[np.float64], float]:
    """Fit the weights on the pack's documents of a language: half of them cut to a random run of their tokens.

    Args:
        layout: where the pack is.
        language: ``en`` or ``zh``.
        strength: inverse of the L2 penalty.
        seed: of the cuts.

    """
    pack = np.load(layout.pack)
    sets = json.loads(layout.pack_names.read_text())["sets"]
    rng = np.random.default_rng(seed)
    tokens, rows = pack["train_tokens"], pack["train_rows"]
    rows = rows[rows[:, LANGUAGE] == LANGUAGES.index(language)]
    key = rows[:, SET] * 2 + rows[:, LABEL]
    weight = np.array([SET_WEIGHT.get(sets[at], 1.0) for at in rows[:, SET]]) / np.sqrt(np.bincount(key)[key])
    weight[rows[:, ORIGINAL] >= 0] *= MIRROR_WEIGHT
    for label in (0, 1):
        weight[rows[:, LABEL] == label] *= 0.5 * len(rows) / weight[rows[:, LABEL] == label].sum()
    documents = []
    for row in rows:
        start, length = int(row[START]), int(row[LENGTH])
        if length > 120 and rng.random() < 0.5:
            size = int(rng.integers(60, length))
            start, length = start + int(rng.integers(0, length - size + 1)), size
        documents.append([tokens[start : start + length]])
    model = LogisticRegression(C=strength, solver="liblinear", tol=1e-2)
    model.fit(matrix(documents), rows[:, LABEL], sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


def write(layout: Layout, out: Path, language: str, weights: NDArray[np.float64], bias: float) -> None:
    """Write ``lexical-LANG.bin`` (int8) into the model's folder, and beside the run what ``model.json`` will say."""
    scale = float(np.abs(weights).max()) / 127
    (out / f"lexical-{language}.bin").write_bytes(np.rint(weights / scale).astype(np.int8).tobytes())
    known = json.loads(layout.lexical.read_text()) if layout.lexical.exists() else {}
    known[language] = {
        "file": f"lexical-{language}.bin",
        "scale": scale,
        "bias": bias,
        "weight": LEXICAL_WEIGHT,
        "vocabulary": VOCABULARY,
    }
    layout.lexical.write_text(json.dumps(known))


def main() -> None:
    """Fit and write the lexical model of one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--language", choices=LANGUAGES, required=True)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout = Layout(arguments.root)
    weights, bias = fit(layout, arguments.language)
    write(layout, arguments.out, arguments.language, weights, bias)
    log.info("%s: bias %.4f, largest weight %.3f", arguments.language, bias, np.abs(weights).max())


if __name__ == "__main__":
    main()
