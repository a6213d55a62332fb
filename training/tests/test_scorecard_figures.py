"""The scorecard's figures against values worked out by hand."""

import pytest
from made_rows import ai, human, made_languages, row

from headwater_training import metrics
from headwater_training.scorecard import figures
from headwater_training.scorecard.bars import bars
from headwater_training.scorecard.card import peer_figures
from headwater_training.scorecard.rows import join


def test_line_lets_one_human_text_in_a_hundred_above_it() -> None:
    scores = [row.score for row in human()]
    line = figures.line_at(scores, 0.01)
    assert line == -0.2
    assert sum(score > -0.2 for score in scores) == 1
    assert metrics.threshold_at_fpr(scores, 0.05) == -0.6
    assert figures.line_at(scores[:99], 0.01) is None  # one of 99 would be more than 1 %


def test_ranking_leaves_out_what_too_few_texts_can_not_carry() -> None:
    scores = [row.score for row in human()]
    made = figures.ranking(scores, [-0.15] * 10 + [-0.25] * 10)
    # Each of the first ten beats 99 human scores, each of the others 98.
    assert made["auroc"] == pytest.approx((99 * 10 + 98 * 10) / 2000)
    assert made["tpr_at_1"] == 0.5
    assert "tpr_at_05" not in made
    assert "tpr_at_05" in figures.ranking(scores * 2, [1.0] * 20)
    assert figures.ranking(scores, [1.0] * 19) == {}


def test_human_figures_count_what_the_shipped_thresholds_flag() -> None:
    rows = [row(logit=3.0)] * 2 + [row(logit=0.0)] * 3 + [row(logit=-2.0)] * 5 + [row(logit=None)] * 4
    made = figures.human_figures(rows)
    assert (made["human"], made["flagged"], made["fpr"], made["human_unclear"]) == (10, 2, 0.2, 0.3)
    # Clopper-Pearson for 2 of 10, from tables.
    assert (made["fpr_low"], made["fpr_high"]) == pytest.approx((0.02521, 0.55610), abs=2e-5)
    assert figures.human_figures(ai([1.0])) == {"human": 0}


def test_ai_figures_are_shares_of_the_assessed_texts() -> None:
    made = figures.ai_figures([*ai([3.0, 3.0, 0.0, -2.0]), row(label=1, logit=None)])
    assert made == {"ai": 4, "found": 0.5, "ai_unclear": 0.25, "missed": 0.25}


def test_calibration_by_hand() -> None:
    rows = [row(logit=-2.0, probability=0.1)] * 20
    rows += [row(label=1, logit=3.0, probability=0.9)] * 10 + [row(label=1, logit=0.0, probability=0.4)] * 10
    made = figures.calibration(rows)
    # (20 x 0.1^2 + 10 x 0.1^2 + 10 x 0.6^2) / 40
    assert made["brier"] == pytest.approx(0.0975)
    # Gaps of 0.1, 0.1 and 0.6, weighted 1/2, 1/4, 1/4.
    assert made["ece"] == pytest.approx(0.05 + 0.025 + 0.15)
    # 30 right, 10 open: (30 + 10 x 30 / 40) / 40
    assert made["c_at_1"] == pytest.approx(0.9375)
    assert figures.calibration(rows[:39]) == {}


def test_attack_compares_the_same_texts_at_the_same_line() -> None:
    plain = [*ai([3.0, 3.0, 1.0, -3.0]), *human(4)]
    attacked = [
        row(id=f"x/{old.id}", plain=old.id, attack="x", label=old.label, logit=new)
        for old, new in zip(plain, [3.0, 0.0, None, -3.0, 2.5, -9.0, -9.0, -9.0], strict=True)
    ]
    made = figures.attack_figures([*plain, *human(9)[4:]], attacked, line=0.5)
    # Three of four above the line before, one after: the text that is no longer assessed is not found.
    assert (made["ai_above_plain"], made["ai_above"], made["points_lost"]) == (0.75, 0.25, 50.0)
    assert (made["ai_flagged_plain"], made["ai_flagged"], made["ai_not_assessed"]) == (0.5, 0.25, 1)
    assert (made["human"], made["human_above"], made["human_flagged_plain"], made["human_flagged"]) == (
        4,
        0.25,
        0,
        0.25,
    )


def test_flips_count_verdicts_and_not_scores() -> None:
    quantised = [row(id=str(at), logit=logit) for at, logit in enumerate([2.1, 1.0, -1.1, -3.0, None])]
    exact = [row(id=str(at), logit=logit) for at, logit in enumerate([1.9, 1.5, 2.2, -3.1, 5.0])]
    made = figures.flips(quantised, exact)
    assert (made["texts"], made["flips"], made["share"], made["across"]) == (4, 2, 0.5, 1)
    assert made["largest_distance"] == pytest.approx(3.3)
    assert made["median_distance"] == pytest.approx(0.5)  # of 0.1, 0.2, 0.5, 3.3 the upper middle
    with pytest.raises(ValueError, match="same texts"):
        figures.flips(quantised, exact[:-1])


def test_peer_is_measured_on_what_it_scored_of_unseen_texts_and_mirrors() -> None:
    rows = [*human(), *ai([0.0] * 20), *[row(id=f"m{at}", label=1, role="mirror") for at in range(20)]]
    rows += [row(id="held", role="held-out"), row(id="more", label=1, core=False)]
    scores = {r.id: r.score if r.label == 0 else 1.0 for r in rows}
    made = peer_figures(rows, scores)
    assert (made["human"], made["ai"], made["mirrors"]) == (100, 20, 20)
    assert (made["auroc"], made["tpr_at_1"], made["mirrors_tpr_at_1"]) == (1.0, 1.0, 1.0)


def test_join_refuses_lines_of_different_texts() -> None:
    with pytest.raises(ValueError, match="is answered by"):
        join({"id": "a"}, {"id": "b"})


def test_card_of_made_rows() -> None:
    card = made_languages()["en"]
    assert (card["all"]["human"], card["all"]["ai"], card["line_at_1"]) == (100, 40, -0.2)
    assert card["all"]["tpr_at_1"] == pytest.approx(35 / 40)
    assert [(g["generator"], g["above_line"]) for g in card["generators"]] == [("m1", 0.75), ("m2", 1.0)]
    assert (card["mirrors"]["ai"], card["mirrors"]["tpr_at_1"]) == (20, 1.0)
    assert card["kinds"]["news"]["new"]["human"] == 100
    assert card["sets"]["novels"]["cells"]["150-400"]["ai"] == 40
    # The first ten AI texts, all at 3: four points down none is above -0.2.
    assert card["attacks"]["lower_case"]["points_lost"] == 100.0
    assert (card["flips"]["flips"], card["flips"]["texts"]) == (0, 140)
    assert card["peers"]["other"]["auroc"] == 1.0


def test_bars_stay_visible_when_not_met_or_not_measured() -> None:
    cards = made_languages()
    cards["zh"]["flips"] = None
    met = {bar["bar"]: (bar["measured"], bar["met"]) for bar in bars(cards, 48_000_001)}
    assert met["English, articles of the 2026 model: TPR at 1 % FPR >= 92%"] == ("100.0 % of 20 texts", True)
    assert met["English, the same: TPR at 1 % FPR >= 88%"] == ("87.5 % of 40 texts", False)
    lowest = met["no held-out generator below 70% (TPR at 1 % FPR, 20 texts or more)"]
    assert lowest == ("0 of 4 below; lowest 75.0 %, m1 (novels)", True)
    assert met["learner essays: flagged <= 1%"][1] is None
    assert met["lower_case: TPR lost <= 3 points"] == ("English 100.0, Chinese 100.0", False)
    assert met["homoglyph: TPR lost <= 3 points"] == ("not measured", None)
    assert met["int8 against float: verdicts that flip <= 0.5 %"] == ("0 of 140 = 0.00 %", True)
    assert met["model and tokenizer <= 48 MB"] == ("48.0 MB", False)
    assert met["every human set: flagged at the shipped thresholds <= 1%"] == ("2 of 2 sets", True)
    cards["en"]["sets"]["s"] |= {"flagged": 9, "fpr": 0.09, "fpr_low": 0.042}
    measured = {bar["bar"]: bar for bar in bars(cards, 1)}["every human set: flagged at the shipped thresholds <= 1%"]
    assert measured["met"] is False
    assert measured["measured"] == "1 of 2 sets; over: s 9/100; their 95 % interval lies wholly over it in 1"
