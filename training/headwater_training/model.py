"""The detector: a BERT encoder, the mean of its token vectors, one logit (positive means AI)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from transformers import BertModel

if TYPE_CHECKING:
    from pathlib import Path


class Detector(nn.Module):
    """Scores one window of text."""

    def __init__(self, encoder: BertModel) -> None:
        """Put a fresh head on an encoder."""
        super().__init__()
        self.encoder = encoder
        self.head = nn.Linear(encoder.config.hidden_size, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    @classmethod
    def from_base(cls, folder: Path) -> Detector:
        """Build a detector on the pruned base model of ``folder``; token embeddings stay frozen."""
        # No dropout: a run sees each text less than once, and on a CPU dropout doubles the time of a step.
        encoder = BertModel.from_pretrained(
            folder, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        return cls(encoder)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return logits ``[batch, 1]`` for ids and mask ``[batch, tokens]`` (int64)."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1)
        logits: torch.Tensor = self.head(pooled)
        return logits
