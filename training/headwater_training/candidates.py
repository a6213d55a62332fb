"""Train several candidates side by side, each for the same short time, print their figures and keep their weights.

Usage: python -m headwater_training.candidates --root WORK --minutes 1.75 [--only longest "another seed"]
"""

from __future__ import annotations

import argparse
import json
import logging
from dataclasses import asdict, replace
from pathlib import Path

from headwater_training.config import Layout, TrainConfig
from headwater_training.train import Run, save

log = logging.getLogger(__name__)

# What the candidates of the model card's table share; each line of the plan changes one thing.
COMMON: dict[str, bool | float | str] = {
    "mirror_share": 0.3,
    "mining_rounds": 1,
    "weigh_human": True,
    "average_decay": 0.995,
    "compare_seconds": 1e9,
    "report_seconds": 1e9,
    "save_seconds": 1e9,
}

PLAN: dict[str, dict[str, bool | float | str]] = {
    "common settings": {},
    "longest": {"peak_rate": 2e-4, "token_drop": 0.05, "seed": 7},
    "another seed": {"seed": 7},
    "dropout 0.2": {"dropout": 0.2},
    "plain cross-entropy": {"focal": 0.0, "top_loss": 0.3},
    "label smoothing 0.05": {"focal": 0.0, "smoothing": 0.05},
    "focal loss, gamma 2": {"focal": 2.0},
    "peak rate halved": {"peak_rate": 1.5e-4},
    "mirrors 0.4 of pairs": {"mirror_share": 0.4},
    "one token in ten lost": {"token_drop": 0.1},
    "auxiliary heads 0.1": {"auxiliary": 0.1},
    "attention pool": {"pool": "attention"},
    "6 layers of 12": {"layers": 6},
    "token embeddings tuned": {"tune_embeddings": True},
}


def file_name(name: str) -> str:
    """Name a candidate's checkpoint."""
    return "candidate-" + "".join(letter if letter.isalnum() else "-" for letter in name)


def train_candidate(layout: Layout, name: str, config: TrainConfig) -> None:
    """Train one candidate, print its figures, keep its averaged weights with them."""
    run = Run(layout, file_name(name), config)
    run.train()
    shown, last = run.compare(), run.compare(average=False)
    log.info("%s (%d steps; last weights %.1f)", shown.line(name), run.step, 100 * last.worth)
    figures = {"name": name, "steps": run.step, "worth": shown.worth, "worth_of_last": last.worth}
    figures |= {"languages": shown.languages, "sets": shown.sets}
    made = {
        "average": run.average,
        "step": run.step,
        "spent": run.spent,
        "config": asdict(config),
        "worth": shown.worth,
    }
    save(layout.checkpoint(run.name), made)
    (layout.run / f"{run.name}.json").write_text(json.dumps(figures, indent=1))


def main() -> None:
    """Run the plan, or a part of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--minutes", type=float, default=1.75, help="of each candidate")
    parser.add_argument("--only", nargs="*", default=list(PLAN), choices=PLAN, metavar="NAME", help="of the plan")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout = Layout(arguments.root)
    layout.run.mkdir(parents=True, exist_ok=True)
    for name in arguments.only:
        config = replace(TrainConfig(), minutes=arguments.minutes, **{**COMMON, **PLAN[name]})  # type: ignore[arg-type]
        train_candidate(layout, name, config)


if __name__ == "__main__":
    main()
