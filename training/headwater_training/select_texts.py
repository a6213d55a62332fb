"""Choose the texts to calibrate on and to test on, from what training never saw.

Calibration: three in four of the held-out groups of the training files (of AI texts all), and half of the groups of the
dev files. Test: the other half of the dev files, the rest of the human held-out groups, and the held-out mirrors. No
group is in both. The scorecard chooses among the texts of the test with caps of its own.

Usage: python -m headwater_training.select_texts --data DATA --out WORK/measure
"""

from __future__ import annotations

import argparse
import logging
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from headwater_training.config import SET_WEIGHT
from headwater_training.groups import group_of, is_fresh, is_held_out, is_mirror
from headwater_training.records import read_jsonl, write_jsonl

log = logging.getLogger(__name__)

# Texts of a set and label at most, so that one large set can't stand for "human" or for "AI" alone.
MOST_HUMAN = 230
MOST_AI = 60
# Long human texts to calibrate on may exceed that by this many: their cells would be too small to stand alone.
MOST_MORE_LONG = 60
LONG = 5500
# One text in three is cut to this many characters (of English; Chinese to a third), so that short cells are filled.
SHORT_CUT = (420, 900)


def _hash(text: str) -> int:
    return zlib.crc32(text.encode())


def _cut(record: dict[str, Any]) -> dict[str, Any]:
    code = _hash("cut" + str(record["id"]))
    if code % 3:
        return record
    length = SHORT_CUT[0] + code // 3 % (SHORT_CUT[1] - SHORT_CUT[0])
    if record["lang"].startswith("zh"):
        length //= 3
    return {**record, "text": record["text"][:length], "cut": True}


def part_of(record: dict[str, Any], *, dev: bool, groups: dict[str, str]) -> str | None:
    """Say where a record goes: ``calibrate``, ``test`` or nowhere (it was trained on).

    Args:
        record: a row of the data files.
        dev: whether it comes from a dev file.
        groups: the group of each human record of the training files, by id: a mirror goes with its original.

    """
    if dev:
        return "test" if _hash("half" + group_of(record)) % 2 else "calibrate"
    if is_mirror(record):
        original = groups.get(record["prompt_id"])
        # A mirror whose original is not in the data is never trained on either.
        return "test" if original is None or is_held_out(original) else None
    if not is_held_out(group_of(record)):
        return None
    return "test" if record["label"] == "human" and is_fresh(group_of(record)) else "calibrate"


def choose(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Choose the records of both parts from the data folder."""
    parts: dict[str, list[dict[str, Any]]] = {"calibrate": [], "test": []}
    taken: dict[tuple[str, str, str], int] = defaultdict(int)
    for name in ("en-train", "zh-train", "en-dev", "zh-dev"):
        records = list(read_jsonl(data / f"{name}.jsonl.gz"))
        groups = {r["id"]: group_of(r) for r in records if r["label"] == "human"}
        for record in sorted(records, key=lambda r: _hash(str(r["id"]))):
            part = part_of(record, dev=name.endswith("dev"), groups=groups)
            key = (part or "", record["set"], record["label"])
            most = MOST_HUMAN if record["label"] == "human" else MOST_AI
            if record["label"] == "human" and part == "calibrate" and len(record["text"]) >= LONG:
                most += MOST_MORE_LONG
            if part is None or taken[key] >= most or SET_WEIGHT.get(record["set"], 1.0) == 0:
                continue
            taken[key] += 1
            parts[part].append(_cut(record))
    return parts


def main() -> None:
    """Write ``{calibrate,test}-{en,zh}.jsonl``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    for part, records in choose(arguments.data).items():
        for language in ("en", "zh"):
            rows = [r for r in records if r["lang"].startswith(language)]
            # Mixed, so that the beginning of a long run of scores stands for the whole.
            rows.sort(key=lambda r: _hash("order" + str(r["id"])))
            count = write_jsonl(arguments.out / f"{part}-{language}.jsonl", rows)
            human = sum(r["label"] == "human" for r in rows)
            log.info("%s %s: %d human, %d AI", part, language, human, count - human)


if __name__ == "__main__":
    main()
