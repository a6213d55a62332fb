"""Tokenize the cleaned texts once and pack them as numbers: what a training run reads, on any machine.

The pack holds three things: documents to draw crops from (long ones as one run of 512 tokens), a few of them a second
time with damage, and the windows of the texts that checkpoints are compared on, as the product cuts them.

Usage: python -m headwater_training.pack --root WORK --mirrors WORK/clean/*mirrors*.jsonl
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tokenizers import Tokenizer

from headwater_training.augment import damage
from headwater_training.config import MOST_OF_SET, SET_WEIGHT, WEAK_GENERATORS, Layout, PackConfig
from headwater_training.groups import LANGUAGES, group_of, is_for_selection, is_held_out, is_mirror
from headwater_training.records import read_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

log = logging.getLogger(__name__)

# Set, language, label, first row, rows, id.
Document = tuple[str, str, int, int, int, str]

# Families of generators, by what their names contain; an auxiliary head learns to tell them apart.
FAMILIES = ("gpt", "claude", "gemini", "llama", "qwen", "deepseek", "glm", "mistral", "frontier")


def family_of(generator: str) -> int:
    """Return the number of a generator's family; the last number is for all others."""
    name = generator.lower()
    return next((at for at, family in enumerate(FAMILIES) if family in name), len(FAMILIES))


def is_usable(record: dict[str, Any], shortest: int = 120) -> bool:
    """Say whether a record is trained on at all: long enough, of a wanted set, of a generator met today."""
    length = len(record["text"]) * (3 if record["lang"].startswith("zh") else 1)
    generator = (record.get("generator") or "").lower()
    weak = any(generator.startswith(name) for name in WEAK_GENERATORS)
    return length >= shortest and SET_WEIGHT.get(record["set"], 1.0) > 0 and not weak


def choose(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Choose the records to train on: not held out, and of a large set at most `MOST_OF_SET`, by hash."""
    by_set: dict[tuple[str, str], list[dict[str, Any]]] = {}
    mirrors = []
    for path in paths:
        for record in read_jsonl(path):
            if not is_usable(record):
                continue
            if is_mirror(record):
                if not is_for_selection(record):
                    mirrors.append(record)
            elif not is_held_out(group_of(record)):
                by_set.setdefault((record["set"], record["label"]), []).append(record)
    originals = {record["prompt_id"] for record in mirrors}
    chosen = []
    for (name, label), records in by_set.items():
        # Originals of mirrors first, so that no cap parts a pair.
        records.sort(key=lambda r: (r["id"] not in originals, zlib.crc32(str(r["id"]).encode())))
        chosen += records[: MOST_OF_SET.get((name, label), PackConfig.most_of_set)]
    kept = {record["id"] for record in chosen}
    # A mirror whose original is not trained on is not either: calibration or the test has that group.
    return chosen + [record for record in mirrors if record["prompt_id"] in kept]


@dataclass
class Packer:
    """Collects token ids and one row of numbers a document."""

    tokenizer: Tokenizer
    tokens: list[np.ndarray[Any, np.dtype[np.uint16]]] = field(default_factory=list)
    rows: list[tuple[int, int, int, int, int, int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, ids: list[int], facts: tuple[int, int, int, int, int] = (0, 0, 0, 0, -1)) -> None:
        """Append one run of ids with its label, language, set, family of generator, and the row of its original."""
        self.rows.append((self.length, len(ids), *facts))
        self.tokens.append(np.asarray(ids, dtype=np.uint16))
        self.length += len(ids)


def _in_batches(records: list[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    for at in range(0, len(records), size):
        yield records[at : at + size]


def pack_documents(records: list[dict[str, Any]], packer: Packer, sets: list[str], config: PackConfig) -> None:
    """Tokenize documents, and a share of them damaged; a mirror names the row of its original."""
    rng = random.Random(config.seed)  # noqa: S311 - sampling, not security
    row_of: dict[str, int] = {}
    order = sorted(records, key=is_mirror)
    damaged = [
        {**record, "text": damage(record["text"], rng), "damaged": True}
        for record in order
        if not is_mirror(record) and rng.random() < config.damaged_share
    ]
    for batch in _in_batches(order + damaged, 1000):
        encoded = packer.tokenizer.encode_batch([r["text"] for r in batch], add_special_tokens=False)
        for record, encoding in zip(batch, encoded, strict=True):
            ids = encoding.ids
            most = config.longest_mirror if is_mirror(record) else config.longest
            if len(ids) > most:
                start = rng.randrange(len(ids) - most + 1)
                ids = ids[start : start + most]
            if len(ids) < config.shortest:
                continue
            if not record.get("damaged"):
                row_of[record["id"]] = len(packer.rows)
            facts = (
                int(record["label"] == "ai"),
                LANGUAGES.index(record["lang"][:2]),
                sets.index(record["set"]),
                family_of(record.get("generator") or ""),
                row_of.get(record["prompt_id"], -1) if is_mirror(record) else -1,
            )
            packer.add(ids, facts)


def pack_windows(folder: Path, mirrors: list[dict[str, Any]], packer: Packer) -> list[Document]:
    """Append the windows to compare checkpoints on."""
    documents = []
    for language in LANGUAGES:
        known = {r["id"]: r for r in [*read_jsonl(folder / f"calibrate-{language}.jsonl"), *mirrors]}
        for name in (f"calibrate-{language}", f"mirrors-{language}"):
            path = folder / f"{name}.windows.jsonl"
            for cut in read_jsonl(path) if path.exists() else ():
                record = known.get(cut["id"])
                if record is None or not cut["windows"] or (is_mirror(record) and not is_for_selection(record)):
                    continue
                first = len(packer.rows)
                for ids in cut["windows"]:
                    packer.add(ids)
                label = int(record["label"] == "ai")
                documents.append((record["set"], language, label, first, len(cut["windows"]), cut["id"]))
    return documents


def save_pack(layout: Layout, train: Packer, select: Packer, sets: list[str], documents: list[Document]) -> None:
    """Write the numbers, and the names that go with them."""
    layout.pack.parent.mkdir(parents=True, exist_ok=True)
    arrays = {}
    for name, packer in (("train", train), ("select", select)):
        arrays[f"{name}_tokens"] = np.concatenate(packer.tokens)
        arrays[f"{name}_rows"] = np.asarray(packer.rows, dtype=np.int32)
    np.savez(layout.pack, allow_pickle=False, **arrays)
    layout.pack_names.write_text(json.dumps({"sets": sets, "documents": documents}, ensure_ascii=False))


def main() -> None:
    """Write ``pack.npz`` and ``pack.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--mirrors", type=Path, nargs="*", default=[], help="cleaned JSONL files of further mirrors")
    parser.add_argument(
        "--damaged", type=float, default=PackConfig.damaged_share, help="share of texts that get a damaged copy"
    )
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout, config = Layout(arguments.root), PackConfig(damaged_share=arguments.damaged)
    records = choose([layout.clean / "en-train.jsonl", layout.clean / "zh-train.jsonl", *arguments.mirrors])
    sets = sorted({record["set"] for record in records})
    tokenizer = Tokenizer.from_file(str(layout.base / "tokenizer.json"))
    train, select = Packer(tokenizer), Packer(tokenizer)
    pack_documents(records, train, sets, config)
    extra = [record for path in arguments.mirrors for record in read_jsonl(path)]
    documents = pack_windows(layout.measure, extra, select)
    save_pack(layout, train, select, sets, documents)
    log.info("%d documents, %d tokens; %d texts to compare on", len(train.rows), train.length, len(documents))


if __name__ == "__main__":
    main()
