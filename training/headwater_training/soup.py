"""Average the weights of candidates where that makes them better: a greedy soup (Wortsman et al., ICML 2022).

Candidates of one architecture that started from the same weights are taken in order of their worth on the texts that
checkpoints are compared on; each joins if the mean of all that joined is then worth no less. One model comes out.

Usage: python -m headwater_training.soup --root WORK [--name soup]
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from headwater_training.compare import greedy
from headwater_training.config import Layout, TrainConfig
from headwater_training.train import Run, save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headwater_training.compare import Comparison

    Weights = dict[str, torch.Tensor]

log = logging.getLogger(__name__)


def mean_of(states: Sequence[Weights]) -> Weights:
    """Return the mean of weights of one shape; what is not a number with a fraction is the first's."""
    first = states[0]
    return {
        key: torch.stack([state[key] for state in states]).mean(0) if value.dtype.is_floating_point else value
        for key, value in first.items()
    }


def main() -> None:
    """Write the checkpoint of the soup, and its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--name", default="soup")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout = Layout(arguments.root)
    saved: dict[str, dict[str, Any]] = {
        path.stem: torch.load(path, weights_only=False, map_location="cpu")
        for path in layout.run.glob("candidate-*.pt")
    }
    # Weights average only with those of one shape: those that the best candidate has.
    order = sorted(saved, key=lambda name: -saved[name]["worth"])
    shape = {key: value.shape for key, value in saved[order[0]]["average"].items()}
    order = [name for name in order if {k: v.shape for k, v in saved[name]["average"].items()} == shape]
    run = Run(layout, arguments.name, TrainConfig(**saved[order[0]]["config"]))

    def compared(names: Sequence[str]) -> Comparison:
        mean = mean_of([saved[name]["average"] for name in names])
        run.average = {key: value.to(run.device) for key, value in mean.items()}
        shown = run.compare()
        log.info("%s", shown.line(" + ".join(name.removeprefix("candidate-") for name in names)))
        return shown

    compared(order)
    taken, _ = greedy(order, lambda names: compared(names).worth)
    shown = compared(taken)
    steps, spent = (sum(saved[name][key] for name in taken) for key in ("step", "spent"))
    config = saved[order[0]]["config"]
    save(layout.checkpoint(arguments.name), {"average": run.average, "step": steps, "spent": spent, "config": config})
    figures = {"ingredients": taken, "worth": shown.worth, "languages": shown.languages, "sets": shown.sets}
    (layout.run / f"{arguments.name}.json").write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
