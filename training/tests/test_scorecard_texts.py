"""Which texts the scorecard takes, and what its attacks do to them."""

import random

import pytest

from headwater_training.groups import is_fresh
from headwater_training.scorecard import attacks, texts
from headwater_training.scorecard.attack_tables import (
    BRITISH,
    CYRILLIC,
    MISSPELT,
    SIMILAR_HAN,
    SYNONYMS_EN,
    SYNONYMS_ZH,
)
from headwater_training.scorecard.kinds import kind_of

ENGLISH = (
    "However, the center of the town was an important place in 1985. "
    "People usually believe that a good idea needs help. "
    "We started to create a simple plan! The results were significant, and the neighbor laughed."
)
CHINESE = (
    "因为他们需要解决问题，所以我们认为这个方法非常简单。那些人在2019年发现了原因！结果怎么样？她坐在那里看着园子。"
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_attack_changes_the_text_and_always_in_the_same_way(language: str) -> None:
    text = (ENGLISH if language == "en" else CHINESE + "API 2019 ") * 5
    for name in attacks.ATTACKS[language]:
        once = attacks.attack(name, language, text)
        assert once != text, name
        assert once == attacks.attack(name, language, text), name


@pytest.mark.parametrize(
    ("name", "language", "text", "expected"),
    [
        ("zero_width_space", "en", "abc", "a\u200bb\u200bc"),
        ("homoglyph", "en", "code", "соdе"),
        ("full_width", "en", "Go 1.", "Ｇｏ １．"),
        ("lower_case", "en", "The End", "the end"),
        ("alternative_spelling", "en", "Color of gray", "Colour of grey"),
    ],
)
def test_attacks_without_chance(name: str, language: str, text: str, expected: str) -> None:
    assert attacks.attack(name, language, text) == expected


def test_attacks_change_about_as_much_as_they_say() -> None:
    rng = random.Random(5)  # noqa: S311 - sampling, not security
    spaces = attacks.whitespace("word " * 2000, rng)
    assert len(spaces) - 10_000 == pytest.approx(1000, abs=80)
    flipped = sum(c.isupper() for c in attacks.random_case("a" * 10_000, rng))
    assert flipped == pytest.approx(500, abs=80)
    kept = attacks.article_deletion("the cat " * 2000, rng).count("the ")
    assert kept == pytest.approx(1000, abs=80)
    digits = attacks.number_swap("0" * 10_000, rng)
    assert sum(c != "0" for c in digits) == pytest.approx(4500, abs=160)  # half, of which one in ten meets itself


def test_shuffled_and_broken_texts_keep_their_sentences() -> None:
    for language, text, gap in (("en", ENGLISH, " "), ("zh", CHINESE, "")):
        sentences = sorted(part for part in attacks._SENTENCES[language].split(text) if part)
        shuffled = attacks.attack("sentence_shuffle", language, text)
        assert sorted(part for part in attacks._SENTENCES[language].split(shuffled) if part) == sentences
        broken = attacks.attack("insert_paragraphs", language, text)
        assert broken.replace("\n\n", gap) == text


def test_tables_hold_no_word_that_stands_for_itself() -> None:
    for table in (BRITISH, MISSPELT, SIMILAR_HAN, SYNONYMS_EN, SYNONYMS_ZH):
        assert len(table) > 30
        assert all(old != new and old.strip() and new.strip() for old, new in table.items())
    assert all(SIMILAR_HAN[SIMILAR_HAN[c]] == c for c in SIMILAR_HAN)
    assert all(twin > 0x400 for twin in CYRILLIC.values())


def _record(at: int, **changes: str) -> dict[str, str]:
    return {"id": f"t{at}", "lang": "en", "label": "human", "set": "s", "text": "x" * 3000, "domain": "news", **changes}


def test_roles() -> None:
    human = _record(1)
    assert texts.role_of(human, "test", dev=True) == "unseen"
    assert texts.role_of(human, "calibrate", dev=True) is None
    assert texts.role_of(human, None, dev=False) is None
    assert texts.role_of(human, "calibrate", dev=False) == ("held-out" if is_fresh("t1") else None)
    assert {texts.role_of(_record(at), "calibrate", dev=False) for at in range(30)} == {"held-out", None}
    assert texts.role_of(_record(1, label="ai"), "calibrate", dev=False) is None
    mirror = _record(1, label="ai", set="en-train-a")
    assert (texts.role_of(mirror, "test", dev=False), texts.role_of(mirror, None, dev=False)) == ("mirror", None)


def test_one_held_out_group_in_four_is_fresh() -> None:
    import zlib

    held_out = [group for group in (f"doc-{at:06}" for at in range(24_000)) if zlib.crc32(group.encode()) % 12 == 0]
    assert sum(map(is_fresh, held_out)) / len(held_out) == pytest.approx(0.25, abs=0.04)


def test_caps_by_set_and_by_generator() -> None:
    sizes = texts.Sizes(human_of_set=3, held_out_of_set=2, ai_of_set=4, ai_of_generator=3)
    records = [(_record(at), "unseen") for at in range(9)]
    records += [(_record(at, set="h", doc_id="g"), "held-out") for at in range(9)]
    records += [(_record(100 + at, label="ai", set="n", generator=f"g{at % 3}"), "unseen") for at in range(30)]
    records += [(_record(200 + at, label="ai", set="en-train-a"), "mirror") for at in range(9)]
    chosen = list(texts.choose(records, {"g"}, sizes))
    assert [sum(row["set"] == name for row in chosen) for name in ("s", "h", "en-train-a")] == [3, 2, 9]
    novels = [row for row in chosen if row["set"] == "n"]
    # Four in the figures of all sets, and on until each generator has three.
    assert sum(row["core"] for row in novels) == 4
    assert {g: sum(row["generator"] == g for row in novels) for g in ("g0", "g1", "g2")} == {"g0": 3, "g1": 3, "g2": 3}
    assert {row["calibrated"] for row in chosen if row["set"] == "h"} == {True}
    assert not any(row["calibrated"] for row in chosen if row["set"] != "h")


def test_attacked_rows_name_their_plain_text() -> None:
    rows = list(texts.choose([(_record(at), "unseen") for at in range(5)], set(), texts.Sizes()))
    made = list(texts.attacked(rows, "en", 2))
    assert len(made) == 2 * len(attacks.ATTACKS["en"])
    assert {row["plain"] for row in made} == {rows[0]["id"], rows[1]["id"]}


@pytest.mark.parametrize(
    ("name", "domain", "kind"),
    [
        ("agt2025", "student-essay", "student essay"),
        ("agt2025", "qa-reddit", "question and answer"),
        ("lorenz_corpus", "wiki", "encyclopaedia"),
        ("lawbench", "court judgment facts", "official prose"),
        ("lawbench", "legal news / public-opinion article", "news"),
        ("lctt", "tech article (translated by people)", "translated by people"),
        ("csl_abstracts_junchaoIU", "academic abstract/医学", "abstract or paper"),
        ("drcd_wiki_hant", "encyclopedia (zh.wikipedia paragraph)", "encyclopaedia"),
        ("new_set", "poem", "mixed"),
    ],
)
def test_kinds(name: str, domain: str, kind: str) -> None:
    assert kind_of({"set": name, "domain": domain}) == kind
