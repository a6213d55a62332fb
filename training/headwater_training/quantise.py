"""Weight-only int8: weights are stored as int8 with a scale, activations stay float.

Dynamic int8 quantisation rounds activations to 8 bits, and kernels of different processors round them differently: the
same text then scores differently under WebAssembly and natively. Here the runtime multiplies the stored int8 weights by
their scales once, when it loads the graph (constant folding), and computes in float from there on. The file is as
small; the scores agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# Tensors under this many values are kept in float: they are biases, norms and small tables.
SMALLEST = 50_000


def to_int8(weight: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Round a matrix to int8, one symmetric scale a slice along ``axis``; returns values and scales that broadcast."""
    others = tuple(at for at in range(weight.ndim) if at != axis)
    scale = np.abs(weight).max(axis=others, keepdims=True).astype(np.float32) / 127
    scale[scale == 0] = 1
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale


def quantise_weights(source: Path, target: Path) -> None:
    """Write a copy of a float graph whose large matrices are int8.

    A matrix that `Gather` reads (the token embeddings) has a scale a row, and only the gathered rows are turned into
    float; all others have a scale a column.
    """
    model = onnx.load(source)
    graph = model.graph
    readers: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    before: list[Any] = []
    after: dict[str, list[Any]] = {}
    initializers = []
    for tensor in graph.initializer:
        weight = numpy_helper.to_array(tensor)
        own = readers.get(tensor.name, [])
        if weight.dtype != np.float32 or weight.size < SMALLEST or weight.ndim != 2 or not own:
            initializers.append(tensor)
            continue
        gathered = all(node.op_type == "Gather" for node in own)
        values, scale = to_int8(weight, axis=0 if gathered else 1)
        initializers += [
            numpy_helper.from_array(values, f"{tensor.name}.int8"),
            numpy_helper.from_array(scale, f"{tensor.name}.scale"),
        ]
        if gathered:
            for node in own:
                _gather_int8(node, tensor.name, after)
        else:
            before += _to_float(f"{tensor.name}.int8", f"{tensor.name}.scale", tensor.name)
    nodes = list(before)
    for node in graph.node:
        nodes += after.get(node.output[0], [node])
    del graph.initializer[:]
    graph.initializer.extend(initializers)
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _to_float(values: str, scale: str, result: str) -> list[Any]:
    cast = helper.make_node("Cast", [values], [f"{result}.cast"], to=TensorProto.FLOAT)
    return [cast, helper.make_node("Mul", [f"{result}.cast", scale], [result])]


def _gather_int8(node: Any, name: str, after: dict[str, list[Any]]) -> None:  # noqa: ANN401 - onnx has no types
    result = node.output[0]
    ids = node.input[1]
    rows = helper.make_node("Gather", [f"{name}.int8", ids], [f"{result}.rows"], axis=0)
    scales = helper.make_node("Gather", [f"{name}.scale", ids], [f"{result}.scales"], axis=0)
    after[result] = [rows, scales, *_to_float(f"{result}.rows", f"{result}.scales", result)]
