"""Train the detector: reads top to bottom, saves every few minutes, goes on where it stopped.

Usage: python -m headwater_training.train --root WORK [--minutes 80]
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from headwater_training.config import Layout, TrainConfig
from headwater_training.model import Detector
from headwater_training.records import read_jsonl
from headwater_training.sampling import Sampler, build_pools

log = logging.getLogger(__name__)

BOS, PAD, EOS = 0, 1, 2


def collate(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Frame token ids with ``<s>`` and ``</s>`` and pad them to one length: ids and mask ``[batch, tokens]``."""
    longest = max(len(row) for row in rows) + 2
    ids = torch.full((len(rows), longest), PAD, dtype=torch.long)
    mask = torch.zeros((len(rows), longest), dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row) + 2] = torch.tensor([BOS, *row, EOS])
        mask[at, : len(row) + 2] = 1
    return ids, mask


def rate(progress: float, warmup: float) -> float:
    """Return the share of the peak rate at ``progress`` in 0..1: linear up, then a cosine down to 2 %."""
    if progress < warmup:
        return progress / warmup
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warmup) / (1 - warmup))))


def optimiser_for(model: Detector, config: TrainConfig) -> torch.optim.AdamW:
    """Build AdamW with a rate of its own for the fresh head, and no decay on vectors."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    peak = config.peak_rate
    return torch.optim.AdamW(
        [
            {"params": [p for p in encoder if p.ndim > 1], "peak": peak, "weight_decay": config.weight_decay},
            {"params": [p for p in encoder if p.ndim == 1], "peak": peak, "weight_decay": 0.0},
            {"params": list(model.head.parameters()), "peak": config.head_rate, "weight_decay": 0.0},
        ],
        lr=0.0,
        betas=(0.9, 0.98),
    )


def save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint so that a stop in the middle leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def train(layout: Layout, config: TrainConfig) -> None:
    """Train until ``config.minutes`` of training time are spent, over as many starts as it takes."""
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    tokenizer = Tokenizer.from_file(str(layout.base / "tokenizer.json"))
    records = (r for name in ("en-train", "zh-train") for r in read_jsonl(layout.clean / f"{name}.jsonl"))
    pools = build_pools(records, config)
    for language, pool in pools.items():
        sizes = {label: sum(map(len, sets.values())) for label, sets in pool.by_set.items()}
        log.info("%s: %d human, %d AI, %d mirrors", language, sizes[0], sizes[1], len(pool.mirrors))
    model = Detector.from_base(layout.base)
    optimiser = optimiser_for(model, config)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    step, spent = 0, 0.0
    if layout.checkpoint.exists():
        saved = torch.load(layout.checkpoint, weights_only=False)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, spent = saved["average"], saved["step"], saved["spent"]
        log.info("resumed at step %d after %.1f minutes", step, spent / 60)
    rng = random.Random(config.seed + step)  # noqa: S311 - sampling, not security
    sampler = Sampler(pools, config, rng)
    model.train()
    last = saved_at = reported_at = time.monotonic()
    losses: list[float] = []
    while spent < config.minutes * 60:
        length = sampler.length()
        texts = sampler.texts()
        encoded = tokenizer.encode_batch([sampler.prepare(t.text) for t in texts], add_special_tokens=False)
        ids, mask = collate([sampler.crop(e.ids, length) for e in encoded])
        labels = torch.tensor([float(t.label) for t in texts])
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate(spent / (config.minutes * 60), config.warmup)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(ids, mask).squeeze(1)
        smooth = labels * (1 - 2 * config.smoothing) + config.smoothing
        loss = functional.binary_cross_entropy_with_logits(logits.float(), smooth)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        decay = min(config.average_decay, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                if value.dtype.is_floating_point:
                    average[name].lerp_(value, 1 - decay)
        losses.append(loss.item())
        now = time.monotonic()
        spent, last = spent + now - last, now
        if now - reported_at > config.report_seconds:
            line = {"step": step, "minutes": round(spent / 60, 2), "loss": round(sum(losses) / len(losses), 4)}
            log.info("%s", json.dumps(line))
            with layout.log.open("a") as out:
                out.write(json.dumps(line) + "\n")
            losses, reported_at = [], now
        if now - saved_at > config.save_seconds or spent >= config.minutes * 60:
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "average": average}
            save(layout.checkpoint, {**state, "step": step, "spent": spent})
            saved_at = now


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--minutes", type=float, default=TrainConfig.minutes)
    parser.add_argument("--batch", type=int, default=TrainConfig.batch)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    layout = Layout(arguments.root)
    layout.run.mkdir(parents=True, exist_ok=True)
    train(layout, replace(TrainConfig(), minutes=arguments.minutes, batch=arguments.batch))


if __name__ == "__main__":
    main()
