"""The floor that a model must beat: logistic regression on character n-grams, trained on training's own texts.

Usage: python -m headwater_training.scorecard.floor choose --data DATA --out WORK [--more MIRRORS.jsonl]
       (the files are then cleaned by the product's own code: scripts/clean.ts)
       python -m headwater_training.scorecard.floor score --out WORK
"""

from __future__ import annotations

import argparse
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from headwater_training import select_texts
from headwater_training.config import SET_WEIGHT
from headwater_training.groups import group_of
from headwater_training.records import read_jsonl, write_jsonl

NAME = "character n-grams"
LANGUAGES = ("en", "zh")
MOST_OF_SET = 200
LONGEST = 2400
N_GRAMS = {"en": (1, 4), "zh": (1, 3)}
FEATURES = 150_000


def choose(data: Path, language: str, more: list[Path]) -> list[dict[str, Any]]:
    """Choose training texts: no group that training left out, and a cap for each set and label."""
    taken: dict[tuple[str, str], int] = defaultdict(int)
    chosen = []
    groups: dict[str, str] = {}
    for path in (data / f"{language}-train.jsonl.gz", *more):
        records = [record for record in read_jsonl(path) if record["lang"].startswith(language)]
        groups |= {r["id"]: group_of(r) for r in records if r["label"] == "human"}
        for record in sorted(records, key=lambda r: zlib.crc32(str(r["id"]).encode())):
            key = (record["set"], record["label"])
            trained_on = select_texts.part_of(record, dev=False, groups=groups) is None
            if trained_on and SET_WEIGHT.get(record["set"], 1.0) > 0 and taken[key] < MOST_OF_SET:
                taken[key] += 1
                text = record["text"][: LONGEST if language == "en" else LONGEST // 3]
                chosen.append({"id": record["id"], "label": record["label"], "text": text})
    return chosen


def fit_and_score(texts: list[str], labels: list[int], asked: list[str], language: str) -> list[float]:
    """Train on texts and return the log-odds of the asked ones."""
    # Heavy, and only here.
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(
        TfidfVectorizer(
            analyzer="char",
            ngram_range=N_GRAMS[language],
            max_features=FEATURES,
            min_df=2,
            sublinear_tf=True,
            lowercase=False,
        ),
        LogisticRegression(C=10, class_weight="balanced", max_iter=400),
    )
    model.fit(texts, labels)
    return [float(value) for value in model.decision_function(asked)]


def score(folder: Path) -> None:
    """Train for each language on ``floor-LANG.clean.jsonl`` and score ``plain-LANG.clean.jsonl``."""
    for language in LANGUAGES:
        train = list(read_jsonl(folder / f"floor-{language}.clean.jsonl"))
        asked = list(read_jsonl(folder / f"plain-{language}.clean.jsonl"))
        labels = [int(record["label"] == "ai") for record in train]
        scores = fit_and_score([r["text"] for r in train], labels, [r["text"] for r in asked], language)
        lines = [{"id": r["id"], "score": value} for r, value in zip(asked, scores, strict=True)]
        write_jsonl(folder / "peers" / f"{NAME}.{language}.jsonl", lines)


def main() -> None:
    """Choose the floor's training texts, or train and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("choose", "score"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    if arguments.step == "score":
        score(arguments.out)
        return
    if arguments.data is None:
        parser.error("choose needs --data")
    for language in LANGUAGES:
        write_jsonl(arguments.out / f"floor-{language}.jsonl", choose(arguments.data, language, arguments.more))


if __name__ == "__main__":
    main()
