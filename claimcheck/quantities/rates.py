"""A measure per another as one unit: "210 litres d'eau par mètre carré", 每小时118公里."""

from __future__ import annotations

from claimcheck.quantities.figure import Figure, Line

# How far behind a unit the one that it is per may begin, and how far before the number.
_REACH = 32
_REACH_BEFORE = 16

# Pairs that are one unit where a word joins them.
_PER = {
    ("liter", "square-meter"): "liter-per-square-meter",
    ("kilometer", "hour"): "kilometer-per-hour",
    ("mile", "hour"): "mile-per-hour",
    ("meter", "second"): "meter-per-second",
}


def per_another(line: Line, figure: Figure, floor: int) -> Figure:
    """The figure with the unit that it is per, which a word behind it joins to it or a word before it tells."""
    seconds = {second: whole for (first, second), whole in _PER.items() if first == figure.unit}
    if not seconds:
        return figure
    before = line.words.per_before.ending_at(
        line.folded, line.text, line.back_over_space(figure.start), min(_REACH_BEFORE, max(0, figure.start - floor))
    )
    if before is not None and before[1] in seconds:
        return figure._replace(unit=seconds[before[1]], start=before[0])
    for at in range(figure.end, min(figure.end + _REACH, len(line.folded))):
        if line.folded[at] in ".;\n":
            break
        per = line.words.per.longest(line.folded, line.text, at) if line.folded[at - 1] == " " else None
        unit = line.words.units.longest(line.folded, line.text, line.skip_space(per.end)) if per else None
        if unit is not None and unit.payload.id in seconds:
            return figure._replace(unit=seconds[unit.payload.id], end=unit.end)
    return figure
