"""Weight-only int8 on a small graph: nearly the same answers, from a file a quarter of the size."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from headwater_training.quantise import quantise_weights, to_int8


def test_rounds_to_one_scale_a_slice() -> None:
    weight = np.array([[127.0, -0.5], [-254.0, 1.0]], dtype=np.float32)
    values, scale = to_int8(weight, axis=0)
    assert scale.ravel().tolist() == [1.0, 2.0]
    assert values.tolist() == [[127, 0], [-127, 0]]


def test_leaves_a_slice_of_zeros_alone() -> None:
    values, scale = to_int8(np.zeros((2, 3), dtype=np.float32), axis=1)
    assert values.sum() == 0
    assert scale.ravel().tolist() == [1.0, 1.0, 1.0]


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """Make a table of 400 x 256 that is looked up in, then a matrix of 256 x 256."""
    rng = np.random.default_rng(5)
    table = numpy_helper.from_array(rng.normal(size=(400, 256)).astype(np.float32), "table")
    matrix = numpy_helper.from_array(rng.normal(size=(256, 256)).astype(np.float32), "matrix")
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["rows"], axis=0),
        helper.make_node("MatMul", ["rows", "matrix"], ["out"]),
    ]
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])
    out = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["n", 256])
    made = helper.make_model(
        helper.make_graph(nodes, "small", [ids], [out], [table, matrix]),
        opset_imports=[helper.make_opsetid("", 14)],
        ir_version=8,
    )
    path = tmp_path / "float.onnx"
    onnx.save(made, path)
    return path


def test_answers_nearly_as_the_float_graph(graph: Path, tmp_path: Path) -> None:
    small = tmp_path / "int8.onnx"
    quantise_weights(graph, small)
    ids = {"ids": np.array([0, 7, 399], dtype=np.int64)}
    (want,), (got,) = (onnxruntime.InferenceSession(str(path)).run(None, ids) for path in (graph, small))
    assert np.abs(got - want).max() < 0.02 * np.abs(want).max()
    assert small.stat().st_size < 0.3 * graph.stat().st_size
