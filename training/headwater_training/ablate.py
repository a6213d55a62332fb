"""Try settings side by side, each for the same short time, and print a table of their figures.

Usage: python -m headwater_training.ablate --root WORK --minutes 0.35
"""

from __future__ import annotations

import argparse
import json
import logging
from dataclasses import replace
from pathlib import Path

from headwater_training.config import Layout, TrainConfig
from headwater_training.train import Run

log = logging.getLogger(__name__)

HEAD = (
    "| run | worth | en AUROC | TPR@1% | mean of sets | mirrors | zh AUROC | TPR@1% | mean of sets | mirrors |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)

PLAN: dict[str, dict[str, bool | float | str]] = {
    "as configured": {},
    "another seed": {"seed": 7},
    "token embeddings tuned": {"tune_embeddings": True},
    "6 layers of 12": {"layers": 6},
    "attention pool": {"pool": "attention"},
    "label smoothing 0.05": {"smoothing": 0.05},
    "focal loss, gamma 2": {"focal": 2.0},
    "loss on the highest tenth 0.3": {"top_loss": 0.3},
    "auxiliary heads 0.1": {"auxiliary": 0.1},
    "peak rate doubled": {"peak_rate": 4e-4},
    "peak rate halved": {"peak_rate": 1e-4},
    "mirrors 0.4 of pairs": {"mirror_share": 0.4},
    "one token in ten lost": {"token_drop": 0.1},
}


def main() -> None:
    """Run the plan."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--minutes", type=float, default=0.35, help="of each run")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout = Layout(arguments.root)
    layout.run.mkdir(parents=True, exist_ok=True)
    log.info("%s", HEAD)
    results = {}
    for name, changed in PLAN.items():
        config = replace(TrainConfig(), minutes=arguments.minutes, report_seconds=1e9, **changed)  # type: ignore[arg-type]
        run = Run(layout, f"try {name}", config)
        run.train()
        shown = run.compare()
        last = run.compare(average=False)
        log.info("%s", shown.line(name))
        results[name] = {
            "steps": run.step,
            "worth": shown.worth,
            "worth_of_last": last.worth,
            "languages": shown.languages,
            "sets": shown.sets,
        }
        (layout.run / "tried.json").write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
