"""Which groups the scorecard takes of those that training left out; groups themselves are training's."""

from __future__ import annotations

import hashlib

from headwater_training.sampling import group_of, is_mirror

__all__ = ["group_of", "is_fresh", "is_mirror"]


def is_fresh(group: str) -> bool:
    """Say whether a held-out group of the training files is for the scorecard: half of them, by hash.

    Not by CRC: it is linear, so a second CRC of a group is no second throw of the coin that `is_held_out` threw.
    """
    return hashlib.sha256(group.encode()).digest()[0] % 2 == 0
