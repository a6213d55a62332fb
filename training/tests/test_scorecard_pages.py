"""Tables, pages, the picture, and what is remembered between runs."""

import json
from pathlib import Path
from typing import Any

import pytest
from made_rows import made_languages

from headwater_training.scorecard import peers, tables
from headwater_training.scorecard.bars import bars
from headwater_training.scorecard.paste import BLOCKS, paste


@pytest.fixture(scope="module")
def card() -> dict[str, Any]:
    languages = made_languages()
    cell = {"language": "en", "bin": "<150", "upper": 3.0, "lower": None, "humans": 5, "flagged": 1}
    model = {"name": "m", "version": "1", "thresholds": "t", "cells": [{**cell, "flaggedAtMost": 0.5}], "bytes": 9}
    made = {
        "model": model,
        "sample": "full",
        "skipped": {"p": "no"},
        "languages": languages,
        "bars": bars(languages, 9),
    }
    # As a page is remade: from the file.
    return json.loads(json.dumps(made))


def test_table_sets_numbers_to_the_right() -> None:
    assert tables.table("a | b:", [["x", "1"]]) == "| a | b |\n| --- | ---: |\n| x | 1 |"


def test_every_table_is_whole(card: dict[str, Any]) -> None:
    for name, make in BLOCKS.items():
        lines = [line for line in make(card).splitlines() if line.startswith("|")]
        assert len(lines) > 2, name
        assert {line.count("|") for line in lines} == {lines[0].count("|")}, name


def test_report_ends_with_the_bars_that_are_not_met(card: dict[str, Any]) -> None:
    last = tables.report(card).rsplit("## ", 1)[1]
    assert last.startswith("Bars")
    assert "| lower_case: TPR lost <= 3 points | English 100.0, Chinese 100.0 | no |" in last
    assert "| learner essays: flagged <= 1% | not measured: no such texts in the data | not measured |" in last


def test_how_often_in_both_languages(card: dict[str, Any]) -> None:
    # Of a hundred human texts none lies over 2, and the highest tenth or so between -1 and 0.
    assert "| English | all lengths | 0 / 100 = 0.0 (0.0-3.6) | 10.0 | 40 | 87.5 | 0.0 | 12.5 |" in BLOCKS[
        "how-often-en"
    ](card)
    assert "| 中文 | 全部长度 | 0 / 100 = 0.0 (0.0-3.6) | 10.0 | 40 | 87.5 | 0.0 | 12.5 |" in BLOCKS["how-often-zh"](
        card
    )


def test_paste_replaces_only_what_is_marked(card: dict[str, Any]) -> None:
    page = "# A\n<!-- scorecard:bars -->\nstale words\n<!-- /scorecard -->\nend\n"
    made = paste(page, card)
    assert made.startswith("# A\n<!-- scorecard:bars -->\n\n| bar | measured | met |")
    assert made.endswith("|\n\n<!-- /scorecard -->\nend\n")
    assert "stale words" not in made
    assert paste(made, card) == made
    assert paste("no marker", card) == "no marker"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<!-- scorecard:nothing -->\n<!-- /scorecard -->", "no table is called nothing"),
        ("<!-- scorecard:bars -->\n", "not closed"),
        ("<!-- scorecard:bars -->\n<!-- scorecard:peers -->\n<!-- /scorecard -->", "not closed"),
    ],
)
def test_paste_refuses_a_wrong_marker(card: dict[str, Any], page: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        paste(page, card)


def test_picture_is_drawn(card: dict[str, Any], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the picture needs the extra `bench`")
    from headwater_training.scorecard.plot import draw

    draw(card, tmp_path / "card.png")
    assert (tmp_path / "card.png").read_bytes()[:4] == b"\x89PNG"


def test_floor_ranks_what_it_learned() -> None:
    pytest.importorskip("sklearn", reason="the floor needs the extra `bench`")
    from headwater_training.scorecard.floor import fit_and_score

    texts = [f"it was {word} yesterday" for word in ("dull", "cold", "late")] * 4
    machine = [f"delve into {word} tapestry" for word in ("rich", "vivid", "bold")] * 4
    low, high = fit_and_score(texts + machine, [0] * 12 + [1] * 12, ["it was wet", "delve into a tapestry"], "en")
    assert low < 0 < high


def test_peer_scores_are_remembered_and_a_cut_line_is_not(tmp_path: Path) -> None:
    file = tmp_path / "peer.jsonl"
    assert peers.score_all(["a", "bb", "a"], lambda text: float(len(text)), file) == [1.0, 2.0, 1.0]
    with file.open("a") as out:
        out.write('{"key": "half')
    assert peers.score_all(["bb", "ccc"], lambda text: 10.0 * len(text), file) == [2.0, 30.0]
    assert len(file.read_text().splitlines()) == 3
