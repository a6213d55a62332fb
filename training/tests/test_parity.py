"""Node's cleaning, tokenizing and scoring against Python's: the same token ids, the same scores within 0.01."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "assets" / "models" / "headwater-1"


@pytest.fixture(scope="module")
def node_results(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    node = os.environ.get("HEADWATER_NODE") or shutil.which("node")
    assert node, "no node on PATH: run the tests through `npm test`"
    out = tmp_path_factory.mktemp("parity") / "node.jsonl"
    command = [node, str(ROOT / "scripts" / "run.mjs"), "scripts/parity.ts", str(out)]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own program
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_same_token_ids(node_results: list[dict[str, Any]]) -> None:
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    assert len(node_results) == 50
    for result in node_results:
        ids = tokenizer.encode(result["cleaned"], add_special_tokens=False).ids
        # Up to eight windows cover the text; a longer one is sampled, its first window at the start.
        read = [token for window in result["windows"] for token in window]
        if len(ids) <= 254 * 8:
            assert read == ids, result["id"]
        else:
            assert read[:254] == ids[:254], result["id"]
            assert read[-254:] == ids[-254:], result["id"]


def test_same_scores(node_results: list[dict[str, Any]]) -> None:
    session = onnxruntime.InferenceSession(str(MODEL / "onnx" / "model_quantized.onnx"))
    for result in node_results:
        for window, expected in zip(result["windows"], result["logits"], strict=True):
            ids = np.array([[0, *window, 2]], dtype=np.int64)
            (logits,) = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
            assert float(logits[0, 0]) == pytest.approx(expected, abs=0.01), result["id"]
