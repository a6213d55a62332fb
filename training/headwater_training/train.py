"""Train the detector: reads top to bottom, saves every few minutes, goes on where it stopped.

Runs on a GPU where there is one. Usage: python -m headwater_training.train --root WORK [--name run] [--minutes 80]
[--set tune_embeddings=true --set peak_rate=1e-4]
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import time
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from headwater_training.compare import Comparison, compare
from headwater_training.config import Layout, TrainConfig
from headwater_training.model import Detector
from headwater_training.pack import FAMILIES
from headwater_training.sampling import FAMILY, LABEL, LANGUAGE, LENGTH, SET, START, Sampler

log = logging.getLogger(__name__)

BOS, PAD, EOS, UNKNOWN = 0, 1, 2, 3


class Crops:
    """The pack's tokens on the device, and crops of them as framed and padded batches."""

    def __init__(self, tokens: np.ndarray[Any, Any], rows: np.ndarray[Any, Any], device: torch.device) -> None:
        """Hold ``tokens`` (flat) and where each row begins and how long it is."""
        self.tokens = torch.from_numpy(tokens.astype(np.int32)).to(device)
        self.start, self.length = (torch.from_numpy(rows[:, at].astype(np.int64)).to(device) for at in (START, LENGTH))
        self.device = device

    def take(
        self, rows: np.ndarray[Any, Any], offset: np.ndarray[Any, Any], most: int
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return ids and mask ``[batch, most + 2]`` of crops of at most ``most`` tokens."""
        row = torch.from_numpy(rows.astype(np.int64)).to(self.device)
        first = torch.from_numpy(offset.astype(np.int64)).to(self.device)
        size = (self.length[row] - first).clamp(max=most)
        place = torch.arange(most + 2, device=self.device).unsqueeze(0) - 1
        inside = (place >= 0) & (place < size.unsqueeze(1))
        at = (self.start[row] + first).unsqueeze(1) + place.clamp(min=0)
        ids = torch.where(inside, self.tokens[at.clamp(max=len(self.tokens) - 1)].long(), PAD)
        ids[:, 0] = BOS
        ids.scatter_(1, size.unsqueeze(1) + 1, EOS)
        mask = (place <= size.unsqueeze(1)).long()
        return ids, mask


def rate(progress: float, warmup: float) -> float:
    """Return the share of the peak rate at ``progress`` in 0..1: linear up, then a cosine down to 2 %."""
    if progress < warmup:
        return progress / warmup
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warmup) / (1 - warmup))))


def optimiser_for(model: Detector, auxiliary: nn.Module, config: TrainConfig) -> torch.optim.AdamW:
    """Build AdamW with a rate of its own for the fresh heads, and no decay on vectors."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    fresh = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    peak = config.peak_rate
    return torch.optim.AdamW(
        [
            {"params": [p for p in encoder if p.ndim > 1], "peak": peak, "weight_decay": config.weight_decay},
            {"params": [p for p in encoder if p.ndim == 1], "peak": peak, "weight_decay": 0.0},
            {"params": [*fresh, *auxiliary.parameters()], "peak": config.head_rate, "weight_decay": 0.0},
        ],
        lr=0.0,
        betas=(0.9, 0.98),
    )


def top_loss(logits: torch.Tensor, labels: torch.Tensor, languages: torch.Tensor) -> torch.Tensor:
    """Rank every AI crop above the highest tenth of the human crops of its language: what TPR at a low FPR asks."""
    total = logits.new_zeros(())
    for language in (0, 1):
        human = logits[(labels == 0) & (languages == language)]
        ai = logits[(labels == 1) & (languages == language)]
        top = human.topk(max(1, len(human) // 10)).values
        total = total + functional.softplus(top.unsqueeze(1) - ai.unsqueeze(0)).mean()
    return total / 2


def label_loss(logits: torch.Tensor, labels: torch.Tensor, config: TrainConfig) -> torch.Tensor:
    """Binary cross-entropy, smoothed and focal (Lin et al. 2017) as configured."""
    smooth = labels * (1 - 2 * config.smoothing) + config.smoothing
    loss = functional.binary_cross_entropy_with_logits(logits, smooth, reduction="none")
    if config.focal:
        loss = loss * (1 - torch.exp(-loss)) ** config.focal
    return loss.mean()


def save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint so that a stop in the middle leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


class Run:
    """One training run: model, average, optimiser, and how far it is."""

    def __init__(self, layout: Layout, name: str, config: TrainConfig) -> None:
        """Load the pack and the base model, and the run's checkpoint where there is one."""
        torch.manual_seed(config.seed)
        self.config, self.layout, self.name = config, layout, name
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        pack = np.load(layout.pack)
        names = json.loads(layout.pack_names.read_text())
        self.rows = pack["train_rows"]
        self.sampler = Sampler(self.rows, names["sets"], config)
        self.crops = Crops(pack["train_tokens"], self.rows, self.device)
        self.windows = Crops(pack["select_tokens"], pack["select_rows"], self.device)
        self.documents = [tuple(document) for document in names["documents"]]
        self.model = Detector.from_base(layout.base, config).to(self.device)
        width = self.model.encoder.config.hidden_size
        # Heads for the generator's family and for the set: they shape the encoder and are not exported.
        self.auxiliary = nn.ModuleList([nn.Linear(width, len(FAMILIES) + 2), nn.Linear(width, len(names["sets"]))])
        self.auxiliary.to(self.device)
        self.optimiser = optimiser_for(self.model, self.auxiliary, config)
        self.average = {key: value.detach().clone() for key, value in self.model.state_dict().items()}
        self.step, self.spent, self.best = 0, 0.0, 0.0
        if layout.checkpoint(name).exists():
            saved = torch.load(layout.checkpoint(name), weights_only=False, map_location=self.device)
            # A result holds averaged weights only: it is made anew, not gone on with.
            if "optimiser" in saved:
                self.resume(saved)

    def resume(self, saved: dict[str, Any]) -> None:
        """Go on from a checkpoint."""
        self.model.load_state_dict(saved["model"])
        self.auxiliary.load_state_dict(saved["auxiliary"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average, self.step, self.spent = saved["average"], saved["step"], saved["spent"]
        self.sampler.rng = np.random.default_rng(self.config.seed + self.step)
        log.info("resumed at step %d after %.1f minutes", self.step, self.spent / 60)

    def checkpoint(self) -> None:
        """Save everything that the run needs to go on."""
        state = {"model": self.model.state_dict(), "average": self.average, "optimiser": self.optimiser.state_dict()}
        state |= {"auxiliary": self.auxiliary.state_dict(), "config": asdict(self.config)}
        save(
            self.layout.checkpoint(self.name),
            {**state, "step": self.step, "spent": self.spent, "config": asdict(self.config)},
        )

    def loss(self) -> torch.Tensor:
        """Draw a batch and return its loss."""
        config = self.config
        rows, offset, length = self.sampler.batch()
        ids, mask = self.crops.take(rows, offset, length)
        if config.token_drop:
            lost = (torch.rand(ids.shape, device=self.device) < config.token_drop) & (ids > EOS)
            ids = torch.where(lost, UNKNOWN, ids)
        facts = torch.from_numpy(self.rows[rows].astype(np.int64)).to(self.device)
        labels, languages = facts[:, LABEL].float(), facts[:, LANGUAGE]
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            pooled = self.model.pooled(ids, mask)
        pooled = pooled.float()
        logits = self.model.head(pooled).squeeze(1)
        loss = label_loss(logits, labels, config)
        if config.top_loss:
            loss = loss + config.top_loss * top_loss(logits, labels, languages)
        if config.auxiliary:
            # Human texts are a family of their own.
            family = torch.where(labels > 0, facts[:, FAMILY] + 1, 0)
            for head, target in zip(self.auxiliary, (family, facts[:, SET]), strict=True):
                loss = loss + config.auxiliary * functional.cross_entropy(head(pooled), target)
        return loss

    def update(self, progress: float) -> torch.Tensor:
        """Take one step; return its loss, still on the device."""
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate(progress, self.config.warmup)
        loss = self.loss()
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        decay = min(self.config.average_decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            pairs = [(self.average[k], v) for k, v in self.model.state_dict().items() if v.dtype.is_floating_point]
            torch._foreach_lerp_([a for a, _ in pairs], [v for _, v in pairs], 1 - decay)
        return loss.detach()

    def score(self, crops: Crops, rows: np.ndarray[Any, Any], most: int = 254, size: int = 512) -> np.ndarray[Any, Any]:
        """Return one logit a row: of its first ``most`` tokens, in batches of like length."""
        self.model.eval()
        torch.set_grad_enabled(mode=False)
        lengths = crops.length.cpu().numpy()[rows]
        order = np.argsort(lengths)
        scores = np.zeros(len(rows), dtype=np.float32)
        for at in range(0, len(rows), size):
            own = order[at : at + size]
            longest = int(min(most, lengths[own].max()))
            ids, mask = crops.take(rows[own], np.zeros(len(own)), longest)
            with torch.autocast(self.device.type, dtype=torch.bfloat16):
                pooled = self.model.pooled(ids, mask)
            scores[own] = self.model.head(pooled.float()).squeeze(1).cpu().numpy()
        torch.set_grad_enabled(mode=True)
        self.model.train()
        return scores

    def compare(self, *, average: bool = True) -> Comparison:
        """Score the texts for comparing checkpoints as whole documents, and return the figures."""
        own = {key: value.detach().clone() for key, value in self.model.state_dict().items()}
        if average:
            self.model.load_state_dict(self.average)
        scores = self.score(self.windows, np.arange(len(self.windows.length)))
        self.model.load_state_dict(own)
        return compare(scores, self.windows.length.cpu().numpy(), self.documents)

    def keep_if_best(self) -> Comparison:
        """Compare, and keep the averaged weights where no earlier ones of this run were worth more."""
        shown = self.compare()
        log.info("%s", shown.line(f"{self.name}, step {self.step}"))
        if shown.worth > self.best:
            self.best = shown.worth
            state = {"average": self.average, "step": self.step, "spent": self.spent, "config": asdict(self.config)}
            save(self.layout.checkpoint(f"{self.name}-best"), state)
        return shown

    def mine(self) -> None:
        """Score every human document once and draw those more often that read as AI."""
        human = np.flatnonzero(self.rows[:, LABEL] == 0)
        scores = np.full(len(self.rows), -np.inf, dtype=np.float32)
        scores[human] = self.score(self.crops, human)
        log.info("%s: %d human documents mined", self.name, self.sampler.mine(scores))

    def train(self) -> None:
        """Train until the configured minutes are spent, over as many starts as it takes."""
        config = self.config
        total = config.minutes * 60
        self.model.train()
        last = saved_at = reported_at = compared_at = time.monotonic()
        mined = int(self.spent / total * (config.mining_rounds + 1))
        losses: list[torch.Tensor] = []
        while self.spent < total:
            if self.spent / total * (config.mining_rounds + 1) >= mined + 1:
                mined += 1
                self.mine()
            losses.append(self.update(self.spent / total))
            now = time.monotonic()
            self.spent, last = self.spent + now - last, now
            if now - reported_at > config.report_seconds:
                loss = float(torch.stack(losses).mean())
                line = {"run": self.name, "step": self.step, "minutes": round(self.spent / 60, 2), "loss": loss}
                log.info("%s", json.dumps(line))
                with self.layout.log.open("a") as out:
                    out.write(json.dumps(line) + "\n")
                losses, reported_at = [], now
            if now - compared_at > config.compare_seconds:
                self.keep_if_best()
                compared_at = time.monotonic()
            if now - saved_at > config.save_seconds:
                self.checkpoint()
                saved_at = now


def settings(pairs: list[str]) -> dict[str, Any]:
    """Read ``name=value`` pairs into fields of `TrainConfig`.

    Raises:
        ValueError: a name is none of its fields.

    """
    known = {field.name for field in fields(TrainConfig)}
    read = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name not in known:
            message = f"{name} is no setting of a run; there are {', '.join(sorted(known))}"
            raise ValueError(message)
        read[name] = value if name == "pool" else json.loads(value)
    return read


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="work folder, outside the repository")
    parser.add_argument("--name", default="run")
    parser.add_argument("--minutes", type=float, default=TrainConfig.minutes)
    parser.add_argument("--set", action="append", default=[], help="name=value of a setting; may be repeated")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    layout = Layout(arguments.root)
    layout.run.mkdir(parents=True, exist_ok=True)
    config = replace(TrainConfig(), minutes=arguments.minutes, **settings(arguments.set))
    run = Run(layout, arguments.name, config)
    run.train()
    run.checkpoint()
    shown = run.keep_if_best()
    (layout.run / f"{arguments.name}.json").write_text(json.dumps(asdict(shown), indent=1))


if __name__ == "__main__":
    main()
