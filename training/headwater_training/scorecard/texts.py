"""Choose the texts of the scorecard, none of which trained the model, and attack a part of them.

Three roles, told apart in every table:

- ``unseen``: sets that training never had (the dev files), in the half that calibration has not.
- ``held-out``: human texts of training's own sets, from groups that training left out. Half of those groups are taken,
  by hash; where calibration fitted thresholds on a group, its texts say so (``calibrated``).
- ``mirror``: articles that a 2026 model wrote on the subjects of human articles that training left out.

Usage: python -m headwater_training.scorecard.texts --data DATA --out WORK [--more MIRRORS.jsonl] [--quick]
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headwater_training import select_texts
from headwater_training.config import SET_WEIGHT
from headwater_training.groups import group_of, is_fresh, is_mirror
from headwater_training.records import read_jsonl, write_jsonl
from headwater_training.scorecard.attacks import ATTACKS, attack
from headwater_training.scorecard.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

log = logging.getLogger(__name__)

LANGUAGES = ("en", "zh")

# One name where the data has two for one model.
SAME_GENERATOR = {"DS.R1": "DeepSeek R1", "DeepSeek R": "DeepSeek R1"}


@dataclass(frozen=True)
class Sizes:
    """How many texts are taken at most."""

    human_of_set: int = 200
    held_out_of_set: int = 50
    ai_of_set: int = 80  # in the figures of all sets together
    ai_of_generator: int = 20  # in the line of a generator
    attacked: int = 40  # of each label and language


QUICK = Sizes(30, 8, 20, 2, 10)


def _hash(text: str) -> int:
    """Throw a coin for a text. Not by CRC: texts chosen by one CRC would not be in random order by another."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def shorten(record: dict[str, Any]) -> dict[str, Any]:
    """Cut one text in three to a few sentences, so that the short cells are filled; as calibration does."""
    code = _hash("cut" + str(record["id"]))
    if code % 3:
        return record
    shortest, longest = select_texts.SHORT_CUT
    length = shortest + code // 3 % (longest - shortest)
    return {**record, "text": record["text"][: length // 3 if record["lang"].startswith("zh") else length]}


def role_of(record: dict[str, Any], part: str | None, *, dev: bool) -> str | None:
    """Name the role of a record, or None where the scorecard must not have it.

    Args:
        record: a row of the data files.
        part: what ``select_texts.part_of`` says of it.
        dev: whether it comes from a dev file.

    """
    if dev:
        return "unseen" if part == "test" else None
    if is_mirror(record):
        return "mirror" if part == "test" else None
    fresh = record["label"] == "human" and part is not None and is_fresh(group_of(record))
    return "held-out" if fresh else None


def choose(
    records: Iterable[tuple[dict[str, Any], str]], calibrated: set[str], sizes: Sizes
) -> Iterator[dict[str, Any]]:
    """Choose among records and their roles, in the order given.

    Args:
        records: rows with their roles.
        calibrated: groups that thresholds were fitted on.
        sizes: how many are taken of each set and generator.

    """
    taken: dict[tuple[str, ...], int] = defaultdict(int)
    for record, role in records:
        label, name = record["label"], record["set"]
        generator = SAME_GENERATOR.get(record.get("generator") or "", record.get("generator") or "")
        taken[name, label] += 1
        core = taken[name, label] <= (sizes.ai_of_set if label == "ai" else sizes.human_of_set)
        if label == "ai":
            taken[name, label, generator] += 1
            wanted = core or role == "mirror" or taken[name, label, generator] <= sizes.ai_of_generator
        else:
            wanted = taken[name, label] <= (sizes.human_of_set if role == "unseen" else sizes.held_out_of_set)
        if wanted:
            yield {
                **{key: record[key] for key in ("id", "lang", "label", "set")},
                "text": shorten(record)["text"],
                "generator": generator,
                "kind": kind_of(record) if label == "human" else "",
                "role": role,
                "core": core or role == "mirror",
                "calibrated": role == "held-out" and group_of(record) in calibrated,
            }


def attacked(rows: list[dict[str, Any]], language: str, most: int) -> Iterator[dict[str, Any]]:
    """Attack the first texts of each label, unseen ones and mirrors, in every way of their language."""
    for label in ("human", "ai"):
        own = [row for row in rows if row["label"] == label and row["core"] and row["role"] != "held-out"][:most]
        for name in ATTACKS[language]:
            for row in own:
                text = attack(name, language, row["text"])
                yield {**row, "id": f"{name}/{row['id']}", "plain": row["id"], "attack": name, "text": text}


def read_roles(data: Path, more: list[Path]) -> Iterator[tuple[dict[str, Any], str]]:
    """Read the data files, in random order that is always the same, with the role of each record that has one."""
    files = [(data / f"{language}-{part}.jsonl.gz", part) for language in LANGUAGES for part in ("train", "dev")]
    groups: dict[str, str] = {}
    for path, part in [*files, *((path, "train") for path in more)]:
        records = list(read_jsonl(path))
        groups |= {r["id"]: group_of(r) for r in records if r["label"] == "human"}
        for record in sorted(records, key=lambda r: _hash(str(r["id"]))):
            where = select_texts.part_of(record, dev=part == "dev", groups=groups)
            role = role_of(record, where, dev=part == "dev")
            if role is not None and SET_WEIGHT.get(record["set"], 1.0) > 0:
                yield record, role


def main() -> None:
    """Write ``{plain,attacked,float}-{en,zh}.jsonl``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="files of further mirrors")
    parser.add_argument("--quick", action="store_true", help="a small sample")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    sizes = QUICK if arguments.quick else Sizes()
    calibrated = {group_of(record) for record in select_texts.choose(arguments.data)["calibrate"]}
    rows = list(choose(read_roles(arguments.data, arguments.more), calibrated, sizes))
    for language in LANGUAGES:
        own = [row for row in rows if row["lang"].startswith(language)]
        # Mixed, so that the beginning of a long run stands for the whole.
        own.sort(key=lambda row: _hash("order" + str(row["id"])))
        count = write_jsonl(arguments.out / f"plain-{language}.jsonl", own)
        # The float model reads the texts of the main figures only: it would double the time.
        write_jsonl(
            arguments.out / f"float-{language}.jsonl", [r for r in own if r["core"] and r["role"] != "held-out"]
        )
        more = write_jsonl(arguments.out / f"attacked-{language}.jsonl", attacked(own, language, sizes.attacked))
        human = sum(row["label"] == "human" for row in own)
        log.info("%s: %d human and %d AI texts, %d attacked", language, human, count - human, more)


if __name__ == "__main__":
    main()
