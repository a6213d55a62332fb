"""Put the scorecard's tables into Markdown pages, between marker comments; pages without markers are left as they are.

    <!-- scorecard:measured -->
    (whatever stands here is replaced)
    <!-- /scorecard -->

Usage: python -m headwater_training.scorecard.paste --card docs/scorecard.json README.md docs/model-card.md ...
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headwater_training.scorecard import tables
from headwater_training.scorecard.summary import how_often

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCKS: dict[str, Callable[[dict[str, Any]], str]] = {
    "how-often-en": lambda card: how_often(card, "en"),
    "how-often-zh": lambda card: how_often(card, "zh"),
    "thresholds": tables.thresholds,
    "measured": tables.measured,
    "sets-by-length": tables.sets_by_length,
    "human-sets": tables.human_sets,
    "kinds": tables.kinds,
    "generators": tables.generators,
    "attacks": tables.attacks,
    "flips": tables.flips,
    "peers": tables.peers,
    "bars": tables.bars,
}
_MARKED = re.compile(r"(<!-- scorecard:([\w-]+) -->\n)(.*?)(<!-- /scorecard -->)", re.DOTALL)


def paste(page: str, card: dict[str, Any]) -> str:
    """Return the page with every marked part made anew.

    Raises:
        ValueError: a marker names no table, or is not closed.

    """
    if page.count("<!-- scorecard:") != len(_MARKED.findall(page)):
        message = "a scorecard marker is not closed by <!-- /scorecard --> before the next, or ends no line"
        raise ValueError(message)

    def fresh(found: re.Match[str]) -> str:
        start, name, _, end = found.groups()
        if name not in BLOCKS:
            message = f"no table is called {name}; there are {', '.join(BLOCKS)}"
            raise ValueError(message)
        return f"{start}\n{BLOCKS[name](card)}\n\n{end}"

    return _MARKED.sub(fresh, page)


def main() -> None:
    """Paste into each file that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--card", type=Path, required=True)
    parser.add_argument("pages", type=Path, nargs="+")
    arguments = parser.parse_args()
    card = json.loads(arguments.card.read_text(encoding="utf-8"))
    for path in arguments.pages:
        old = path.read_text(encoding="utf-8")
        new = paste(old, card)
        if new != old:
            path.write_text(new, encoding="utf-8")
        count = len(_MARKED.findall(old))
        sys.stdout.write(f"{path}: {count} marked, {'changed' if new != old else 'as it was'}\n")


if __name__ == "__main__":
    main()
