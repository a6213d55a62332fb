"""Fit probabilities and thresholds on the int8 model's own document scores and write ``model.json``.

Upper threshold of a cell (language x length): the split-conformal threshold over its human texts at 0.5 % where there
are the 598 that such a claim needs, else at 1 %; raised until at most one text in a hundred (but one) of every single
human set with 100 texts or more lies above it, so that no kind of human text pays for the others; raised
again for the human texts of sets that were never trained on, taken together; and never under a
calibrated probability of 0.9. A cell with under 299 human texts can't support 1 % by itself, and one with under eight
kinds of human text (sets with 20 texts or more) speaks for those kinds only: it inherits the threshold of the next
shorter cell that stands alone (less text, so more scatter: the stricter one), or the strictest of its language, and
never goes under what its own texts ask. Lower threshold: at most 5 % of known AI text lies under it, and
no text with a calibrated probability over 0.5; a cell with under 100 AI texts inherits the strictest.

Usage: python -m headwater_training.calibrate --measure WORK/measure --model assets/models/headwater-1 --version 1.0.0
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import math
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from headwater_training.compare import UNSEEN
from headwater_training.metrics import clopper_pearson, conformal_threshold, platt
from headwater_training.scored import BINS, Scored, logits, read_scored

log = logging.getLogger(__name__)

NAME = "headwater-1"
TRAINED_THROUGH = "2026-11"
WINDOW_TOKENS = 254
MAX_WINDOWS = 8
MIN_TOKENS = 60
MOST_MISSED = 0.05
LEAST_PROBABILITY = 0.9
# "No strong signs" is never said of a text that is more likely AI than not.
LOW_PROBABILITY = 0.5
# Sets whose AI side is not wholly a model's own text (rephrased or continued human text) or is of weak old models:
# they would pull the lower threshold down to where nothing is ever "no strong signs".
NOT_PLAIN_AI = ("lorenz_corpus", "seqxgpt", "hart_humanized", "lawbench", "cello", "alpaca_zh")
ONE_PERCENT = 0.01
ENOUGH_FOR_ONE_PERCENT = 299
ENOUGH_FOR_HALF_PERCENT = 598
ENOUGH_IN_A_SET = 100
ENOUGH_UNSEEN = 199
ENOUGH_KINDS = 8
ENOUGH_OF_A_KIND = 20


def _set_floor(rows: list[Scored]) -> float:
    """Return the lowest threshold that flags at most one text in a hundred, but one, of every single human set."""
    floors = []
    for name in {row.set for row in rows}:
        scores = logits((row for row in rows if row.set == name), 0)
        if len(scores) >= ENOUGH_IN_A_SET:
            floors.append(sorted(scores, reverse=True)[max(1, len(scores) // 100)])
    return max(floors, default=float("-inf"))


def _unseen_floor(cell: list[Scored]) -> float:
    """Return the lowest threshold that holds for the human texts of sets that were never trained on.

    Texts of training's own sets, though other documents, are easier and would dilute them. It is the split-conformal
    threshold at 1 % where that is not the highest score itself (199 texts); with fewer, all but one lie under it.
    """
    scores = logits((row for row in cell if row.set in UNSEEN), 0)
    if len(scores) < ENOUGH_IN_A_SET:
        return float("-inf")
    if len(scores) < ENOUGH_UNSEEN:
        return sorted(scores, reverse=True)[1]
    return conformal_threshold(scores, ONE_PERCENT) or float("-inf")


def upper_threshold(cell: list[Scored]) -> float | None:
    """Return a cell's own upper threshold, or None where it has too few human texts, or too few kinds of them."""
    human = logits(cell, 0)
    kinds = Counter(row.set for row in cell if row.label == 0)
    if len(human) < ENOUGH_FOR_ONE_PERCENT or sum(n >= ENOUGH_OF_A_KIND for n in kinds.values()) < ENOUGH_KINDS:
        return None
    alpha = 0.005 if len(human) >= ENOUGH_FOR_HALF_PERCENT else ONE_PERCENT
    threshold = conformal_threshold(human, alpha)
    return None if threshold is None else max(threshold, _set_floor(cell), _unseen_floor(cell))


def logit_at(probability: float, scale: dict[str, float]) -> float:
    """Return the document logit that has this calibrated probability."""
    return (math.log(probability / (1 - probability)) - scale["offset"]) / scale["slope"]


def fit_cells(rows: list[Scored]) -> list[dict[str, Any]]:
    """Fit every cell of every language."""
    cells = []
    probabilities = fit_probabilities(rows)
    for language in ("en", "zh"):
        mine = [row for row in rows if row.language == language]
        uppers = {name: upper_threshold([row for row in mine if row.bin == name]) for name, _ in BINS}
        # Under this nothing is called likely AI, whatever a cell of few kinds of text may allow.
        sure = logit_at(LEAST_PROBABILITY, probabilities[language])
        uppers = {name: None if value is None else max(value, sure) for name, value in uppers.items()}
        known = [value for value in uppers.values() if value is not None]
        inherited = max(known, default=None)
        plain_ai = [row for row in mine if row.label == 1 and row.set not in NOT_PLAIN_AI]
        missed = {
            name: float(np.quantile(scores, MOST_MISSED))
            for name, _ in BINS
            if len(scores := [row.logit for row in plain_ai if row.bin == name]) >= ENOUGH_IN_A_SET
        }
        for name, _ in BINS:
            here = [row for row in mine if row.bin == name]
            human = np.asarray(logits(here, 0))
            upper = uppers[name] if uppers[name] is not None else inherited
            if uppers[name] is not None:
                inherited = upper
            elif upper is not None:
                upper = max(upper, conformal_threshold(human, ONE_PERCENT) or upper)
            ai = [row.logit for row in plain_ai if row.bin == name]
            if upper is None or len(human) < ENOUGH_IN_A_SET or not missed:
                upper = lower = None
            else:
                even = logit_at(LOW_PROBABILITY, probabilities[language])
                lower = min(missed.get(name, min(missed.values())), even, upper)
            flagged = int((human > upper).sum()) if upper is not None else 0
            cells.append(
                {
                    "language": language,
                    "bin": name,
                    "upper": None if upper is None else round(upper, 4),
                    "lower": None if lower is None else round(lower, 4),
                    "humans": len(human),
                    "flagged": flagged,
                    "flaggedAtMost": round(clopper_pearson(flagged, len(human))[1], 5),
                    # Known AI texts of the cell, and how many of them the upper threshold finds.
                    "machines": len(ai),
                    "caught": 0 if upper is None else sum(logit > upper for logit in ai),
                }
            )
    return cells


def fit_probabilities(rows: list[Scored]) -> dict[str, dict[str, float]]:
    """Fit Platt scaling by language."""
    fitted = {}
    for language in ("en", "zh"):
        mine = [row for row in rows if row.language == language]
        slope, offset = platt(logits(mine, 0), logits(mine, 1))
        fitted[language] = {"slope": round(slope, 5), "offset": round(offset, 5)}
    return fitted


def card(folder: Path, version: str, rows: list[Scored] | None) -> dict[str, Any]:
    """Build ``model.json``; without rows, a first one that lets every text be scored but judges none."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "model.json"
    }
    cells: list[dict[str, Any]] = [
        {"language": language, "bin": name, "upper": 1e9, "lower": -1e9, "humans": 0, "flagged": 0, "flaggedAtMost": 1}
        for language in ("en", "zh")
        for name, _ in BINS
    ]
    plain = {language: {"slope": 1.0, "offset": 0.0} for language in ("en", "zh")}
    stamp = datetime.now(UTC).strftime("%Y-%m-%d")
    return {
        "name": NAME,
        "version": version,
        "trainedThrough": TRAINED_THROUGH,
        "windowTokens": WINDOW_TOKENS,
        "maxWindows": MAX_WINDOWS,
        "minTokens": MIN_TOKENS,
        "calibration": plain if rows is None else fit_probabilities(rows),
        "thresholds": {
            "version": "none" if rows is None else f"{version}/{stamp}",
            "cells": cells if rows is None else fit_cells(rows),
        },
        "files": files,
    }


def main() -> None:
    """Write ``model.json`` of a model folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=Path, help="folder of scored texts; without it, a card without thresholds")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rows = read_scored(arguments.measure, "calibrate") if arguments.measure else None
    made = card(arguments.model, arguments.version, rows)
    (arguments.model / "model.json").write_text(json.dumps(made, indent=1) + "\n")
    for cell in made["thresholds"]["cells"]:
        log.info("%s", cell)


if __name__ == "__main__":
    main()
