"""What must stay together, and what is kept from training: the one place that splits texts."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

LANGUAGES = ("en", "zh")


def group_of(record: dict[str, Any]) -> str:
    """Name the group that a record must not be split from: its document, else its prompt, else itself."""
    return str(record.get("doc_id") or record.get("prompt_id") or record["id"])


def is_held_out(group: str) -> bool:
    """Say whether a group is kept from training, to calibrate on and to measure with: one in twelve, by hash."""
    return zlib.crc32(group.encode()) % 12 == 0


def is_fresh(group: str) -> bool:
    """Say whether a held-out group is for the scorecard and not for calibration: one in four, by hash.

    Not by CRC: it is linear, so a second CRC of a group is no second throw of the coin that `is_held_out` threw.
    """
    return hashlib.sha256(group.encode()).digest()[0] % 4 == 0


def is_mirror(record: dict[str, Any]) -> bool:
    """Say whether a record is an article written on a human article's subject (`xx-train-*`)."""
    return "-train-" in record["set"]


def is_for_selection(record: dict[str, Any]) -> bool:
    """Say whether a mirror is kept from training to compare checkpoints on: one in six of the sets h to r."""
    return "h" <= record["set"][-1] <= "r" and zlib.crc32(("select" + str(record["id"])).encode()) % 6 == 0
