"""What kind of text a human text is: the kinds that a reader meets, under which false alarms are reported."""

from __future__ import annotations

from typing import Any

NEWS = "news"
BLOG = "blog"
ENCYCLOPAEDIA = "encyclopaedia"
ABSTRACT = "abstract or paper"
ESSAY = "student essay"
LEARNER = "learner essay"
TRANSLATED = "translated by people"
OFFICIAL = "official prose"
FICTION = "fiction"
REVIEW = "review"
ANSWER = "question and answer"
TEXTBOOK = "textbook or guide"
OTHER = "mixed"

KINDS = (
    NEWS,
    BLOG,
    ENCYCLOPAEDIA,
    ABSTRACT,
    ESSAY,
    LEARNER,
    TRANSLATED,
    OFFICIAL,
    FICTION,
    REVIEW,
    ANSWER,
    TEXTBOOK,
    OTHER,
)

# Sets whose name says more than the domain in their rows.
_OF_SET = {
    "bbc_2004_05": NEWS,
    "cred_news": NEWS,
    "sogouc_news": NEWS,
    "uhgeval_xinhua": OFFICIAL,
    "digitalgov": OFFICIAL,
    "lctt": TRANSLATED,
    "gold_miner": TRANSLATED,
    "lctt_opensource_com": BLOG,
    "lctt_itsfoss": BLOG,
    "lctt_other": BLOG,
    "woshipm_pre2022_11": BLOG,
    "pingcap_blog": BLOG,
    "cred_composition": ESSAY,
    "cred_paper": ABSTRACT,
    "openstax_us_history": TEXTBOOK,
}

# Otherwise the first word found in the domain decides.
_OF_DOMAIN = (
    ("judgment", OFFICIAL),
    ("learner", LEARNER),
    ("essay", ESSAY),
    ("abstract", ABSTRACT),
    ("peer-review", REVIEW),
    ("qa", ANSWER),
    ("answer", ANSWER),
    ("news", NEWS),
    ("encyclopedia", ENCYCLOPAEDIA),
    ("wikihow", TEXTBOOK),
    ("wiki", ENCYCLOPAEDIA),
    ("fiction", FICTION),
    ("review", REVIEW),
    ("tech", BLOG),
)


def kind_of(record: dict[str, Any]) -> str:
    """Name the kind of a record of the data files."""
    known = _OF_SET.get(record["set"])
    domain = str(record.get("domain") or "").lower()
    return known or next((kind for word, kind in _OF_DOMAIN if word in domain), OTHER)
