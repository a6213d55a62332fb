"""The scorecard as Markdown: one function a table, each from the card alone, so that a page can be remade from JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headwater_training.scorecard.bars import NAMES
from headwater_training.scored import BINS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Card = dict[str, Any]


def table(head: str, rows: Iterable[Sequence[str]]) -> str:
    """Lay out a Markdown table; a column whose title ends in a colon is set to the right."""
    titles = [title.strip() for title in head.split("|")]
    rule = ["---:" if title.endswith(":") else "---" for title in titles]
    lines = [[title.rstrip(":") for title in titles], rule, *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def pc(value: float | None) -> str:
    """Write a share in per cent with one decimal; nothing where there is none."""
    return "" if value is None else f"{100 * value:.1f}"


def _number(value: float | None, digits: int = 3) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def flagged(part: Card) -> str:
    """Write `flagged / texts = share (interval)`."""
    if not part.get("human"):
        return ""
    rate = f"{part['flagged']} / {part['human']} = {pc(part['fpr'])}"
    return f"{rate} ({pc(part['fpr_low'])}-{pc(part['fpr_high'])})"


def _figures(part: Card) -> list[str]:
    tpr = part.get("tpr_at_1", part.get("above_line"))
    return [
        str(part.get("human", 0) or ""),
        str(part.get("ai", 0) or ""),
        _number(part.get("auroc")),
        pc(tpr),
        pc(part.get("tpr_at_05")),
        flagged(part),
        *(pc(part.get(key)) for key in ("human_unclear", "found", "ai_unclear")),
        *(_number(part.get(key)) for key in ("brier", "ece", "c_at_1")),
    ]


_HEAD = (
    "human: | AI: | AUROC: | TPR@1%: | TPR@0.5%: | human flagged, % (95 %) | human unclear %: | AI found %: "
    "| AI unclear %: | Brier: | ECE: | C@1:"
)


def measured(card: Card) -> str:
    """All unseen sets by length, then each set, and the mirrors apart."""
    rows = []
    for language, own in card["languages"].items():
        rows.append([language, "all unseen sets", *_figures(own["all"])])
        rows += [[language, f"{name} tokens", *_figures(own["cells"][name])] for name, _ in BINS]
        unseen = {name: one for name, one in own["sets"].items() if one["role"] == "unseen"}
        rows += [[language, name, *_figures(one)] for name, one in unseen.items()]
        rows.append([language, "articles of the 2026 model", *_figures(own["mirrors"])])
        rows += [
            [language, f"the same, {name} tokens", *_figures(cell)]
            for name, cell in own["mirrors"]["cells"].items()
            if cell["ai"]
        ]
    return table(f"language | part | {_HEAD}", rows)


def sets_by_length(card: Card) -> str:
    """Each set in each length bin."""
    rows = [
        [language, name, bin_name, *_figures(cell)]
        for language, own in card["languages"].items()
        for name, one in own["sets"].items()
        for bin_name, cell in one["cells"].items()
        if cell["human"] or cell["ai"]
    ]
    return table(f"language | set | tokens | {_HEAD}", rows)


def _role(one: Card) -> str:
    return one["role"] + ("*" if one["calibrated"] else "")


def human_sets(card: Card) -> str:
    """Every human set; a star where thresholds were fitted on some of these very texts."""
    rows = [
        (language, name, ", ".join(one["kinds"]), _role(one), flagged(one), pc(one["human_unclear"]))
        for language, own in card["languages"].items()
        for name, one in own["sets"].items()
        if one["human"]
    ]
    return table("language | set | kind | role | human flagged, % (95 %) | unclear %:", rows)


def kinds(card: Card) -> str:
    """Human texts by kind: those that calibration never saw, and those that thresholds were fitted on."""
    rows = [
        [language, kind, flagged(one["new"]), pc(one["new"].get("human_unclear")), flagged(one["calibrated"])]
        for language, own in card["languages"].items()
        for kind, one in own["kinds"].items()
        if one["new"]["human"] or one["calibrated"]["human"] or kind == "learner essay"
    ]
    return table("language | kind | flagged, % (95 %) | unclear %: | flagged among texts of the calibration", rows)


def generators(card: Card) -> str:
    """Each generator that training never had, lowest first."""
    rows = [
        [language, line["set"], line["generator"], str(line["ai"]), pc(line["above_line"]), pc(line["found"])]
        for language, own in card["languages"].items()
        for line in sorted(own["generators"], key=lambda line: line["above_line"] or 0)
    ]
    return table("language | set | generator | texts: | TPR@1%: | found at the shipped thresholds %:", rows)


def attacks(card: Card) -> str:
    """Each attack: what it costs at the score that 1 % of plain human texts exceed, and what it does to human texts."""
    rows = []
    for language, own in card["languages"].items():
        for name, one in own["attacks"].items():
            at_line = [pc(one.get(key)) for key in ("ai_above_plain", "ai_above")]
            shipped = [pc(one.get(key)) for key in ("ai_flagged_plain", "ai_flagged")]
            human = [pc(one.get(key)) for key in ("human_above", "human_flagged_plain", "human_flagged")]
            lost = _number(one.get("points_lost"), 1)
            rows.append([language, name, str(one["ai"]), *at_line, lost, *shipped, str(one["human"]), *human])
    return table(
        "language | attack | AI: | TPR@1% plain: | attacked: | points lost: | found plain %: | attacked %: | human: "
        "| above the line %: | flagged plain %: | attacked %:",
        rows,
    )


def flips(card: Card) -> str:
    """Say how int8 and float verdicts differ."""
    rows = [
        [language, str(own["flips"]["flips"]), str(own["flips"]["texts"]), f"{100 * own['flips']['share']:.2f}"]
        + [str(own["flips"]["across"])]
        + [_number(own["flips"][key], 4) for key in ("median_distance", "largest_distance")]
        for language, own in card["languages"].items()
        if own["flips"] and own["flips"]["texts"]
    ]
    head = "language | flips: | texts: | %: | from end to end: | median distance in logit: | largest:"
    return table(head, rows) if rows else "Not measured: no float graph was given (`--float FILE.onnx`)."


def peers(card: Card) -> str:
    """All detectors on the same texts."""
    rows = []
    for language, own in card["languages"].items():
        for name, one in own["peers"].items():
            unseen = [_number(one.get("auroc")), pc(one.get("tpr_at_1")), pc(one.get("tpr_at_05"))]
            fresh = [str(one["mirrors"]), _number(one.get("mirrors_auroc")), pc(one.get("mirrors_tpr_at_1"))]
            rows.append([language, name, str(one["human"]), str(one["ai"]), *unseen, *fresh])
    notes = "".join(f"\n\n{name}: skipped, {why}" for name, why in card["skipped"].items())
    return (
        table(
            "language | detector | human: | AI: | AUROC: | TPR@1%: | TPR@0.5%: | 2026 articles: | AUROC: | TPR@1%:",
            rows,
        )
        + notes
    )


def bars(card: Card) -> str:
    """Lay out the bars, met or not."""
    words = {True: "yes", False: "no", None: "not measured"}
    return table("bar | measured | met", [[bar["bar"], bar["measured"], words[bar["met"]]] for bar in card["bars"]])


def thresholds(card: Card) -> str:
    """List the thresholds of the cells, and what they were fitted on."""
    rows = []
    for cell in card["model"]["cells"]:
        shown = ["" if cell[key] is None else f"{cell[key]:.4f}" for key in ("upper", "lower")]
        counts = [str(cell["humans"]), str(cell["flagged"]), f"{100 * cell['flaggedAtMost']:.2f} %"]
        ai = [str(cell.get(key, "")) for key in ("machines", "caught")]
        rows.append([cell["language"], cell["bin"], *shown, *counts, *ai])
    return table(
        "language | tokens | upper (logit): | lower: | human texts: | flagged: | at most (95 %): | AI texts: | found:",
        rows,
    )


def report(card: Card) -> str:
    """Lay out the whole scorecard, the bars last."""
    parts = {
        "Unseen sets, by length and by set": measured,
        "Each set by length": sets_by_length,
        "Human texts by kind": kinds,
        "Human texts by set (*: thresholds were fitted on some of these texts)": human_sets,
        "Generators that training never had": generators,
        "Attacks": attacks,
        "int8 against float": flips,
        "Other detectors, same texts": peers,
        "Bars": bars,
    }
    first = f"# Scorecard of {card['model']['name']} {card['model']['version']}, {card['sample']} sample\n\n"
    languages = ", ".join(f"{NAMES[language]} ({language})" for language in card["languages"])
    return first + languages + "\n\n" + "\n\n".join(f"## {title}\n\n{make(card)}" for title, make in parts.items())
