"""Draw the scorecard: what a reader asks first, readable in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headwater_training.scorecard.bars import NAMES
from headwater_training.scored import BINS

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes

# Told apart by shape and hatching first; the greys only help.
LOOK = {
    "en": {"marker": "o", "color": "#222222", "hatch": ""},
    "zh": {"marker": "D", "color": "#8a8a8a", "hatch": "////"},
}

ATTACK_AXIS = "found under attack, at the line of 1 % false positives, %"
_BACKED = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}


def _false_alarms(axes: Axes, card: dict[str, Any]) -> None:
    """Draw the share of human texts flagged, by kind, with its interval."""
    kinds = [
        kind
        for kind in next(iter(card["languages"].values()))["kinds"]
        if any(
            own["kinds"][kind][side]["human"] for own in card["languages"].values() for side in ("new", "calibrated")
        )
    ]
    for shift, (language, own) in zip((-0.16, 0.16), card["languages"].items(), strict=False):
        look = LOOK[language]
        for at, kind in enumerate(kinds):
            part = own["kinds"][kind]["new"]
            is_new = bool(part["human"])
            part = part if is_new else own["kinds"][kind]["calibrated"]
            if not part["human"]:
                continue
            low, rate, high = (100 * part[key] for key in ("fpr_low", "fpr", "fpr_high"))
            axes.plot([low, high], [at + shift] * 2, color=look["color"], linewidth=1.6)
            face = look["color"] if is_new else "white"
            axes.plot(rate, at + shift, look["marker"], color=look["color"], markerfacecolor=face, markersize=6)
    axes.axvline(1, color="black", linewidth=0.8, linestyle=":")
    axes.set_yticks(range(len(kinds)), kinds)
    axes.invert_yaxis()
    axes.set_xscale("symlog", linthresh=2)
    axes.set_xlim(0, 40)
    axes.set_xticks([0, 1, 2, 5, 10, 20, 40], ["0", "1", "2", "5", "10", "20", "40"])
    axes.set_xlabel("human texts flagged, % (bar: 95 % interval;\nhollow: thresholds were fitted on these texts)")


def _grouped(
    axes: Axes, groups: list[str], values: dict[str, list[float | None]], label: str, missing: str = "too few"
) -> None:
    width = 0.38
    for at, (language, own) in enumerate(values.items()):
        places = [place + (at - 0.5) * width for place in range(len(groups))]
        look = LOOK[language]
        heights = [100 * (value or 0) for value in own]
        axes.barh(places, heights, width, color=look["color"], hatch=look["hatch"], edgecolor="white", linewidth=0)
        for place, value in zip(places, own, strict=True):
            text = missing if value is None else f"{100 * value:.0f}"
            axes.text(100 * (value or 0) + 1, place, text, va="center", fontsize=7.5, bbox=_BACKED, zorder=3)
    axes.set_yticks(range(len(groups)), groups)
    axes.invert_yaxis()
    axes.set_xlim(0, 108)
    axes.set_xticks(range(0, 101, 20))
    axes.set_xlabel(label)


def draw(card: dict[str, Any], path: Path) -> None:
    """Draw false alarms by kind, AI texts found by length, attacks, and other detectors, into a PNG file."""
    # Heavy, and only here; no screen is needed.
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot
    from matplotlib.lines import Line2D

    mpl.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False, "hatch.color": "white"})
    figure, axes = pyplot.subplots(2, 2, figsize=(11, 9), layout="constrained")
    languages = card["languages"]
    _false_alarms(axes[0][0], card)
    axes[0][0].set_title("Human texts flagged, by kind", loc="left")
    lengths = [name for name, _ in BINS]
    found = {
        language: [
            *(own["cells"][name].get("tpr_at_1") for name in lengths),
            own["all"].get("tpr_at_1"),
            own["mirrors"].get("tpr_at_1"),
        ]
        for language, own in languages.items()
    }
    groups = [*(f"{name} tokens" for name in lengths), "all lengths", "2026 articles"]
    _grouped(axes[0][1], groups, found, "AI texts found at 1 % false positives, %")
    axes[0][1].set_title("AI texts of unseen sets, by length", loc="left")
    names = list(dict.fromkeys(name for own in languages.values() for name in own["attacks"]))
    after = {
        language: [own["attacks"].get(name, {}).get("ai_above") for name in names]
        for language, own in languages.items()
    }
    _grouped(
        axes[1][0],
        [name.replace("_", " ") for name in names],
        after,
        "found under attack, at the line of 1 % false positives, %",
        "",
    )
    for language, own in languages.items():
        plain = next((one["ai_above_plain"] for one in own["attacks"].values() if one.get("ai_above_plain")), None)
        if plain is not None:
            axes[1][0].axvline(100 * plain, color=LOOK[language]["color"], linewidth=1, linestyle="--")
    axes[1][0].set_title("Attacks (dashed: the same texts plain)", loc="left")
    detectors = list(dict.fromkeys(name for own in languages.values() for name in own["peers"]))
    ranked = {
        language: [own["peers"].get(name, {}).get("tpr_at_1") for name in detectors]
        for language, own in languages.items()
    }
    _grouped(axes[1][1], detectors, ranked, "AI texts of unseen sets found at 1 % false positives, %")
    axes[1][1].set_title("Detectors on the same texts", loc="left")
    keys = [
        Line2D([], [], color=look["color"], marker=look["marker"], label=NAMES[language], linewidth=5)
        for language, look in LOOK.items()
        if language in languages
    ]
    figure.legend(handles=keys, loc="outside upper right", ncols=2, frameon=False)
    figure.suptitle(f"{card['model']['name']} {card['model']['version']}", x=0.01, ha="left", fontsize=11)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})
    pyplot.close(figure)
