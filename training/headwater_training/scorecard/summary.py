"""The READMEs' table: how often the shipped thresholds are wrong, in words of either language."""

from __future__ import annotations

from typing import Any

from headwater_training.scorecard.tables import flagged, pc, table
from headwater_training.scored import BINS

WORDS = {
    "en": {
        "head": "language | length | human texts flagged, % (95 % interval) | human unclear %: | AI texts: | found %: "
        "| unclear %: | missed %:",
        "en": "English",
        "zh": "Chinese",
        "all": "all lengths",
        "tokens": "{} tokens",
        "mirrors": "articles of a 2026 model",
    },
    "zh": {
        "head": "语言 | 长度 | 被误标的人工文本，%（95 % 区间） | 人工文本“无法判断” %: | AI 文本: | 找出 %: "
        "| 无法判断 %: | 漏掉 %:",
        "en": "英文",
        "zh": "中文",
        "all": "全部长度",
        "tokens": "{} 词元",
        "mirrors": "2026 年模型写的文章",
    },
}


def how_often(card: dict[str, Any], words: str) -> str:
    """Lay out the table of a README.

    Args:
        card: the scorecard.
        words: the language of the words, ``en`` or ``zh``.

    """
    say = WORDS[words]
    rows = []
    for language, own in card["languages"].items():
        parts = [(say["all"], own["all"])]
        parts += [(say["tokens"].format(name), own["cells"][name]) for name, _ in BINS]
        parts.append((say["mirrors"], own["mirrors"]))
        for name, part in parts:
            ends = [pc(part.get(key)) for key in ("found", "ai_unclear", "missed")]
            unclear = pc(part.get("human_unclear"))
            rows.append([say[language], name, flagged(part), unclear, str(part.get("ai", 0)), *ends])
    return table(say["head"], rows)
