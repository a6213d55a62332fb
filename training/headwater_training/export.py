"""Export a checkpoint: float ONNX, int8 ONNX, tokenizer and configuration, in the folder that the extension loads.

Usage: python -m headwater_training.export --root WORK --out assets/models/headwater-1
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path

import torch
from torch import nn

from headwater_training.config import Layout, TrainConfig
from headwater_training.model import Detector
from headwater_training.quantise import quantise_weights

log = logging.getLogger(__name__)


class Traced(nn.Module):
    """The detector as ONNX sees it: ``input_ids``, ``attention_mask`` -> ``logits``."""

    def __init__(self, detector: Detector) -> None:
        """Wrap a trained detector."""
        super().__init__()
        self.detector = detector

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return logits ``[batch, 1]``."""
        logits: torch.Tensor = self.detector(input_ids, attention_mask)
        return logits


def load_averaged(layout: Layout, name: str, *, average: bool = True) -> Detector:
    """Load the newest checkpoint, with the averaged weights unless told otherwise."""
    saved = torch.load(layout.checkpoint(name), map_location="cpu", weights_only=False)
    detector = Detector.from_base(layout.base, TrainConfig(**saved["config"]))
    detector.load_state_dict(saved["average" if average else "model"])
    log.info("checkpoint of step %d, %.1f minutes", saved["step"], saved["spent"] / 60)
    return detector.eval()


def to_onnx(detector: Detector, path: Path) -> None:
    """Write the float graph with dynamic batch and length."""
    ids = torch.ones((1, 16), dtype=torch.long)
    axes = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        Traced(detector),
        (ids, ids),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}},
        opset_version=14,
        dynamo=False,
    )


def write_folder(layout: Layout, out: Path, name: str, *, average: bool = True) -> None:
    """Write ``onnx/model_quantized.onnx``, tokenizer and configuration into ``out``; the float graph beside the run."""
    detector = load_averaged(layout, name, average=average)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    float_graph = layout.run / "model.onnx"
    to_onnx(detector, float_graph)
    quantise_weights(float_graph, out / "onnx" / "model_quantized.onnx")
    tokenizer = json.loads((layout.base / "tokenizer.json").read_text())
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")))
    (out / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "PreTrainedTokenizerFast",
                "bos_token": "<s>",
                "eos_token": "</s>",
                "pad_token": "<pad>",
                "unk_token": "<unk>",
                "model_max_length": 512,
            }
        )
    )
    config = detector.encoder.config
    config.architectures = ["BertForSequenceClassification"]
    config.num_labels = 1
    (out / "config.json").write_text(config.to_json_string())
    for file in sorted(out.rglob("*")):
        if file.is_file():
            log.info("%9d bytes  %s", file.stat().st_size, file.relative_to(out))


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="run", help="of the run")
    parser.add_argument("--last", action="store_true", help="the last weights instead of the averaged ones")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    write_folder(Layout(arguments.root), arguments.out, arguments.name, average=not arguments.last)


if __name__ == "__main__":
    main()
