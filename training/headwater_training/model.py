"""The detector: a BERT encoder, a pooled vector of its tokens, one logit (positive means AI)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from transformers import BertModel

if TYPE_CHECKING:
    from pathlib import Path

    from headwater_training.config import TrainConfig


class Detector(nn.Module):
    """Scores one window of text."""

    def __init__(self, encoder: BertModel, pool: str = "mean") -> None:
        """Put a fresh head on an encoder; ``pool`` is ``mean`` or ``attention``."""
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.query = nn.Linear(width, 1) if pool == "attention" else None
        self.head = nn.Linear(width, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    @classmethod
    def from_base(cls, folder: Path, config: TrainConfig) -> Detector:
        """Build a detector on the pruned base model of ``folder``."""
        encoder = BertModel.from_pretrained(
            folder,
            add_pooling_layer=False,
            hidden_dropout_prob=config.dropout,
            attention_probs_dropout_prob=config.dropout,
            attn_implementation="sdpa",
        )
        encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=config.tune_embeddings)
        if config.layers < len(encoder.encoder.layer):
            step = len(encoder.encoder.layer) // config.layers
            encoder.encoder.layer = encoder.encoder.layer[::step]
            encoder.config.num_hidden_layers = len(encoder.encoder.layer)
        return cls(encoder, config.pool)

    def pooled(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return one vector a window ``[batch, hidden]`` for ids and mask ``[batch, tokens]`` (int64)."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        if self.query is None:
            weight = mask / mask.sum(1, keepdim=True).clamp(min=1)
        else:
            weight = torch.softmax(self.query(hidden) - 1e4 * (1 - mask), dim=1)
        return (hidden * weight).sum(1)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return logits ``[batch, 1]`` for ids and mask ``[batch, tokens]`` (int64)."""
        logits: torch.Tensor = self.head(self.pooled(input_ids, attention_mask))
        return logits
