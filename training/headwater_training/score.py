"""Score the texts to calibrate on with a checkpoint whose weights are rounded as the exported file's are.

The product's own run (``npm run score``) gives the same logits to within float rounding, but takes 40 minutes on two
cores where a GPU takes seconds. Windows come from ``scripts/windows.ts``, so they are the product's.

Usage: python -m headwater_training.score --root WORK --name soup [--logits WORK/run/soup.logits.npz]
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from headwater_training.config import Layout, TrainConfig
from headwater_training.groups import LANGUAGES
from headwater_training.model import Detector
from headwater_training.quantise import SMALLEST, to_int8
from headwater_training.records import read_jsonl, write_jsonl
from headwater_training.train import Crops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

log = logging.getLogger(__name__)


def rounded(detector: Detector) -> Detector:
    """Round the large matrices to int8 and back, as `quantise_weights` stores them; changes the detector."""
    with torch.no_grad():
        for parameter in detector.parameters():
            if parameter.ndim == 2 and parameter.numel() >= SMALLEST:
                # A row of a linear layer's matrix is a column of the exported one; embeddings have a scale a row.
                values, scale = to_int8(parameter.detach().cpu().numpy(), axis=0)
                parameter.copy_(torch.from_numpy(values.astype(np.float32) * scale))
    return detector


def score_pack(layout: Layout, name: str, size: int = 256) -> NDArray[np.float32]:
    """Return one logit for each window that the pack holds for comparing, in float32."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    saved = torch.load(layout.checkpoint(name), map_location="cpu", weights_only=False)
    detector = Detector.from_base(layout.base, TrainConfig(**saved["config"]))
    detector.load_state_dict(saved["average"])
    rounded(detector).eval().to(device)
    pack = np.load(layout.pack)
    crops = Crops(pack["select_tokens"], pack["select_rows"], device)
    lengths = crops.length.cpu().numpy()
    order = np.argsort(lengths)
    logits = np.zeros(len(lengths), dtype=np.float32)
    with torch.no_grad():
        for at in range(0, len(order), size):
            own = order[at : at + size]
            ids, mask = crops.take(own, np.zeros(len(own)), int(lengths[own].max()))
            logits[own] = detector(ids, mask).squeeze(1).float().cpu().numpy()
    return logits


def join(layout: Layout, logits: NDArray[np.float32], language: str) -> Iterator[dict[str, Any]]:
    """Give each text to calibrate on its score, in the form of ``npm run score``: the mean of its windows by tokens."""
    names = json.loads(layout.pack_names.read_text())
    lengths = np.load(layout.pack)["select_rows"][:, 1]
    place = {identity: (first, count) for *_, first, count, identity in names["documents"]}
    for cut in read_jsonl(layout.measure / f"calibrate-{language}.windows.jsonl"):
        score = {"id": cut["id"], "lang": cut["lang"], "tokens": cut["tokens"], "probability": None, "verdict": ""}
        if not cut["windows"]:
            yield score | {"logit": None}
            continue
        first, count = place[cut["id"]]
        part = slice(first, first + count)
        yield score | {"logit": float(np.average(logits[part], weights=lengths[part]))}


def main() -> None:
    """Score, or take logits scored elsewhere, and write ``calibrate-{en,zh}.scored.jsonl``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--name", default="soup", help="of the checkpoint")
    parser.add_argument("--logits", type=Path, help="take the logits of this file instead of scoring")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    layout = Layout(arguments.root)
    if arguments.logits:
        logits = np.load(arguments.logits)["logits"]
    else:
        logits = score_pack(layout, arguments.name)
        np.savez(layout.run / f"{arguments.name}.logits.npz", logits=logits)
    for language in LANGUAGES:
        path = layout.measure / f"calibrate-{language}"
        if path.with_suffix(".windows.jsonl").exists():
            count = write_jsonl(path.with_suffix(".scored.jsonl"), join(layout, logits, language))
            log.info("%s: %d texts", language, count)


if __name__ == "__main__":
    main()
