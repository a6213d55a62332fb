"""Every knob of a training run, and the names of the files that pass between its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Layout:
    """Where a run keeps its files. Nobody else writes these names by hand."""

    root: Path

    @property
    def clean(self) -> Path:
        """Folder of cleaned JSONL files, written by the TypeScript cleaner."""
        return self.root / "clean"

    @property
    def base(self) -> Path:
        """Folder of the pruned base model and its tokenizer."""
        return self.root / "base"

    @property
    def run(self) -> Path:
        """Folder of checkpoints and logs."""
        return self.root / "run"

    def checkpoint(self, name: str = "run") -> Path:
        """Return the newest checkpoint of a run: weights, averaged weights, optimiser, time spent."""
        return self.run / f"{name}.pt"

    @property
    def measure(self) -> Path:
        """Folder of the texts to calibrate on and to measure with, and of their scores."""
        return self.root / "measure"

    @property
    def pack(self) -> Path:
        """Token ids of everything that a run reads."""
        return self.root / "pack" / "pack.npz"

    @property
    def pack_names(self) -> Path:
        """Names of sets, and the documents that checkpoints are compared on."""
        return self.root / "pack" / "pack.json"

    @property
    def log(self) -> Path:
        """One JSON line per report."""
        return self.run / "log.jsonl"


# Share of a language's draws that each set of a label gets, before the mirrors take theirs. A set that is not
# named gets 1. Debate, persuasion and assistant answers exist on the AI side only, so they are held low: the
# model would learn the domain. 0 leaves a set out: machine translation of human abstracts is neither label.
SET_WEIGHT: dict[str, float] = {
    "alpaca_eval": 0.7,
    "arena_hard": 0.7,
    "lechmazur_debate": 0.4,
    "lechmazur_persuasion": 0.15,
    "eqbench_longform": 0.8,
    "wildbench": 0.7,
    "ndhal_essays": 0.7,
    "hart_humanized": 0.5,
    "fastdetectgpt_pubmed": 0.2,
    "fastdetectgpt_squad": 0.4,
    "fastdetectgpt_writing": 0.4,
    "fastdetectgpt_xsum": 0.5,
    "bloggpt": 0.3,
    "deep_research_bench": 0.2,
    "storybench": 0.5,
    "lctt_opensource_com": 1.3,
    "lctt_itsfoss": 1.0,
    "feedback_prize": 1.2,
    "digitalgov": 1.2,
    "bbc_2004_05": 1.3,
    "alpaca_zh": 0.2,
    "cello": 0.25,
    "chinese_alpaca_examples": 0.1,
    "critiquellm_samples": 0.2,
    "deep_research_bench_zh": 0.4,
    "lawbench": 0.25,
    "lawyer_llama": 0.15,
    "llamafactory_zh_demo": 0.3,
    "llmzoo_answers": 0.15,
    "moss_sft": 0.15,
    "bench_gpt4_answers": 0.4,
    "arxiv_daily_ai": 0.5,
    "complexbench": 0.9,
    "cred_composition": 1.2,
    "cred_film_review": 0.7,
    "cred_paper": 1.2,
    "huggingarxiv_ai_transl": 0.0,
    "cred_news": 1.2,
    "cred_question_answer": 1.2,
    "uhgeval_xinhua": 0.8,
    "woshipm_pre2022_11": 1.0,
    "gold_miner": 1.0,
}

# With `weigh_human`: the human side of a set where it comes more, or less, often than its AI side: encyclopaedia
# paragraphs, answers, how-tos and abstracts by people are what is mistaken for a model's most.
HUMAN_WEIGHT: dict[str, float] = {
    "fastdetectgpt_pubmed": 0.8,
    "fastdetectgpt_squad": 1.3,
    "fastdetectgpt_writing": 0.8,
    "fastdetectgpt_xsum": 1.0,
    "m4_llama2": 2.0,
    "outfox": 1.3,
    "cmrc2018_wiki": 1.2,
    "lawbench": 0.5,
}

# Generators too weak to be met on the web today; their texts teach broken style, not machine style.
WEAK_GENERATORS = ("flan", "gpt-neox", "gpt2", "opt-", "vicuna", "llama-2-7b")


# Texts of a set and label at most, where fewer than `PackConfig.most_of_set` say all that the set can teach.
MOST_OF_SET: dict[tuple[str, str], int] = {
    ("lechmazur_persuasion", "ai"): 1200,
    ("lechmazur_debate", "ai"): 2400,
    ("alpaca_zh", "ai"): 1200,
    ("cello", "ai"): 1500,
    ("lawbench", "ai"): 1500,
    ("lawyer_llama", "ai"): 1000,
    ("moss_sft", "ai"): 800,
    ("arxiv_daily_ai", "ai"): 2000,
}


@dataclass(frozen=True)
class PackConfig:
    """How texts become packed token ids."""

    most_of_set: int = 3600
    longest: int = 512
    longest_mirror: int = 1400
    shortest: int = 24
    damaged_share: float = 0.12
    seed: int = 20261127


@dataclass(frozen=True)
class TrainConfig:
    """One run. Defaults are the run that made the shipped model."""

    minutes: float = 7.7
    batch: int = 256
    layers: int = 12
    pool: str = "mean"
    tune_embeddings: bool = False
    dropout: float = 0.1
    peak_rate: float = 3e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    weight_decay: float = 0.01
    smoothing: float = 0.0
    focal: float = 1.0
    top_loss: float = 0.2
    auxiliary: float = 0.0
    token_drop: float = 0.03
    average_decay: float = 0.998
    shortest_crop: int = 40
    longest_crop: int = 254
    crop_power: float = 1.2
    weigh_human: bool = False
    mirror_share: float = 0.25
    mining_rounds: int = 2
    mined_weight: float = 4.0
    seed: int = 20261127
    save_seconds: float = 240.0
    report_seconds: float = 15.0
    compare_seconds: float = 75.0
