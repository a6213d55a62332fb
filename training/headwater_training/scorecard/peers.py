"""Score the plain texts with another offline detector, as its users would call it; remembers every text's score.

Usage: python -m headwater_training.scorecard.peers NAME --out WORK --remember FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.metadata
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from headwater_training.records import read_jsonl, write_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("en", "zh")


def _is_it_slop() -> Callable[[str], float]:
    package = importlib.import_module("is_it_slop")
    return lambda text: float(package.is_this_slop(text).ai_probability)


def _lmscan() -> Callable[[str], float]:
    package = importlib.import_module("lmscan")
    return lambda text: float(package.scan(text).ai_probability)


PEERS: dict[str, Callable[[], Callable[[str], float]]] = {"is-it-slop": _is_it_slop, "lmscan": _lmscan}


def read_known(file: Path) -> dict[str, float]:
    """Read ``{key, score}`` lines; a last line that a stop cut short is dropped from the file too."""
    if not file.exists():
        return {}
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) < len(data):
        file.write_bytes(whole)
    lines = [json.loads(line) for line in whole.decode().splitlines()]
    return {line["key"]: line["score"] for line in lines}


def score_all(texts: list[str], score: Callable[[str], float], file: Path) -> list[float]:
    """Score texts; what the file knows is not computed again, and what is computed is added to it at once."""
    known = read_known(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    scores = []
    with file.open("a", encoding="utf-8") as out:
        for text in texts:
            key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
            if key not in known:
                known[key] = score(text)
                out.write(json.dumps({"key": key, "score": known[key]}) + "\n")
                out.flush()
            scores.append(known[key])
    return scores


def main() -> None:
    """Score unseen texts and mirrors of both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=PEERS)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--remember", type=Path, required=True)
    arguments = parser.parse_args()
    name = arguments.name
    score = PEERS[name]()
    version = importlib.metadata.version(name)
    for language in LANGUAGES:
        rows = [
            row
            for row in read_jsonl(arguments.out / f"plain-{language}.jsonl")
            if row["core"] and row["role"] in ("unseen", "mirror")
        ]
        scores = score_all([row["text"] for row in rows], score, arguments.remember / f"{name}-{version}.jsonl")
        lines = [{"id": row["id"], "score": value} for row, value in zip(rows, scores, strict=True)]
        write_jsonl(arguments.out / "peers" / f"{name} {version}.{language}.jsonl", lines)
        sys.stderr.write(f"{name} {version}: {len(rows)} texts ({language})\n")


if __name__ == "__main__":
    main()
