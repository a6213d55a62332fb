"""Print the scorecard and write it as JSON and as a picture.

Usage: python -m headwater_training.scorecard --work WORK --model assets/models/headwater-1 [--json FILE] [--plot FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from headwater_training.records import read_jsonl
from headwater_training.scorecard.bars import bars
from headwater_training.scorecard.card import language_card
from headwater_training.scorecard.rows import read_rows
from headwater_training.scorecard.tables import report

LANGUAGES = ("en", "zh")
# What the extension's package holds of a model: weights and tokenizer.
SHIPPED = ("*.onnx", "tokenizer.json")


def size_of(folder: Path) -> int:
    """Return the bytes of a model's weights and tokenizer."""
    return sum(path.stat().st_size for pattern in SHIPPED for path in folder.rglob(pattern))


def read_peers(folder: Path, language: str) -> dict[str, dict[str, float]]:
    """Read the scores of every peer of a language, by text."""
    end = f".{language}.jsonl"
    return {
        path.name.removesuffix(end): {line["id"]: line["score"] for line in read_jsonl(path)}
        for path in sorted(folder.glob(f"*{end}"))
    }


def make_card(work: Path, model: Path, sample: str, skipped: dict[str, str]) -> dict[str, Any]:
    """Compute the whole card from a folder of scored texts."""
    described = json.loads((model / "model.json").read_text(encoding="utf-8"))
    languages = {}
    for language in LANGUAGES:
        plain = read_rows(work, f"plain-{language}")
        has_float = (work / f"float-{language}.scored.jsonl").exists()
        languages[language] = language_card(
            plain,
            read_rows(work, f"attacked-{language}"),
            read_rows(work, f"float-{language}") if has_float else None,
            read_peers(work / "peers", language),
        )
    size = size_of(model)
    return {
        "model": {
            "name": described["name"],
            "version": described["version"],
            "thresholds": described["thresholds"]["version"],
            "cells": described["thresholds"]["cells"],
            "bytes": size,
        },
        "sample": sample,
        "skipped": skipped,
        "languages": languages,
        "bars": bars(languages, size),
    }


def main() -> None:
    """Print the tables and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--quick", action="store_true", help="say that the sample is small")
    parser.add_argument("--skipped", nargs="*", default=[], metavar="NAME=REASON")
    arguments = parser.parse_args()
    skipped = dict(entry.split("=", 1) for entry in arguments.skipped)
    card = make_card(arguments.work, arguments.model, "quick" if arguments.quick else "full", skipped)
    sys.stdout.write(report(card) + "\n")
    if arguments.json:
        arguments.json.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if arguments.plot:
        from headwater_training.scorecard.plot import draw

        draw(card, arguments.plot)


if __name__ == "__main__":
    main()
