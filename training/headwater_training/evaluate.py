"""Print the scorecard of the shipped model on texts that neither training nor calibration saw, and write it as JSON.

Usage: python -m headwater_training.evaluate --measure WORK/measure --out docs/scorecard.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from headwater_training import metrics
from headwater_training.groups import LANGUAGES
from headwater_training.scored import BINS, Scored, logits, read_scored


def _share(rows: list[Scored], verdict: str) -> float:
    return sum(row.verdict == verdict for row in rows) / len(rows) if rows else float("nan")


def _figures(rows: list[Scored]) -> dict[str, Any]:
    human, ai = [r for r in rows if r.label == 0], [r for r in rows if r.label == 1]
    out: dict[str, Any] = {"human": len(human), "ai": len(ai)}
    if human:
        flagged = sum(row.verdict == "likely-ai" for row in human)
        low, high = metrics.clopper_pearson(flagged, len(human))
        out |= {"flagged": flagged, "fpr": flagged / len(human), "fpr_low": low, "fpr_high": high}
        out["human_unclear"] = _share(human, "unclear")
    if ai:
        out |= {"found": _share(ai, "likely-ai"), "ai_unclear": _share(ai, "unclear")}
        out["missed"] = _share(ai, "no-strong-signs")
    if len(human) >= 50 and len(ai) >= 50:
        h, a = logits(rows, 0), logits(rows, 1)
        labels, probabilities = [r.label for r in rows], [r.probability for r in rows]
        right = sum(r.verdict == ("likely-ai" if r.label else "no-strong-signs") for r in rows)
        opened = sum(r.verdict == "unclear" for r in rows)
        out |= {
            "auroc": metrics.auroc(h, a),
            "tpr_at_1": metrics.tpr_at_fpr(h, a, 0.01),
            "tpr_at_05": metrics.tpr_at_fpr(h, a, 0.005),
            "brier": metrics.brier(labels, probabilities),
            "ece": metrics.ece(labels, probabilities),
            "c_at_1": metrics.c_at_1(right, opened, len(rows)),
        }
    return out


def scorecard(rows: list[Scored]) -> dict[str, Any]:
    """Compute the figures by language, by cell, by set and by kind of mirror."""
    card: dict[str, Any] = {}
    for language in LANGUAGES:
        mine = [row for row in rows if row.language == language]
        human = logits(mine, 0)
        sets = {}
        for name in sorted({row.set for row in mine}):
            here = [row for row in mine if row.set == name]
            sets[name] = _figures(here)
            ai = logits(here, 1)
            if ai:
                # Against all human test texts of the language, so that one-sided sets have a figure too.
                sets[name]["tpr_at_1_pooled"] = metrics.tpr_at_fpr(human, ai, 0.01)
        card[language] = {
            "all": _figures(mine),
            "cells": {name: _figures([row for row in mine if row.bin == name]) for name, _ in BINS},
            "sets": sets,
        }
    return card


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"


def table(card: dict[str, Any]) -> str:
    """Lay the scorecard out as a Markdown table."""
    lines = [
        "| language | part | human | AI | AUROC | TPR@1% | TPR@0.5% | human flagged % (95 %) | human unclear % "
        "| AI found % | AI unclear % | Brier | ECE | C@1 |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for language, parts in card.items():
        rows = [("all", parts["all"])]
        rows += [(f"{name} tokens", cell) for name, cell in parts["cells"].items()]
        rows += list(parts["sets"].items())
        for name, f in rows:
            interval = (
                f"{_percent(f['fpr'])} ({_percent(f['fpr_low'])}-{_percent(f['fpr_high'])})" if "fpr" in f else ""
            )
            three = [f"{f[key]:.3f}" if key in f else "" for key in ("brier", "ece", "c_at_1")]
            auroc = f"{f['auroc']:.3f}" if "auroc" in f else ""
            tpr = f.get("tpr_at_1", f.get("tpr_at_1_pooled"))
            cells = [language, name, str(f["human"]), str(f["ai"]), auroc, _percent(tpr), _percent(f.get("tpr_at_05"))]
            cells += [interval, _percent(f.get("human_unclear")), _percent(f.get("found"))]
            lines.append("| " + " | ".join([*cells, _percent(f.get("ai_unclear")), *three]) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the table and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    card = scorecard(read_scored(arguments.measure, "test"))
    sys.stdout.write(table(card) + "\n")
    if arguments.out:
        arguments.out.write_text(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main()
