"""What each piece of evidence is worth, in nats (natural log-odds), with the reason. The one table that alignment is set by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the comparison levels: set by hand, on what labelled stories showed, and rounded."""

    # -- the value: the strongest evidence, a field for each level of values.Level
    equal: float = 1.0
    per_digit: float = 0.8  # an equal "14,483" is near proof, an equal "100" weak: times (digits up to 3) - 1.5
    per_digit_rounded: float = 0.4
    small_whole: float = -1.0  # twos and tens are everywhere
    rounded: float = 0.5
    nearly: float = 0.0  # within 3 %: a revision, or a neighbour in a table
    half: float = -2.0
    few: float = -2.0  # three plants and five
    scale: float = -1.0  # "1.2 billion" and "1,2 billones": near proof of one figure, were it not so far off
    power_of_ten: float = -2.5  # a slip of scale contradicts, so it is not ruled out
    five: float = -3.0
    beyond: float = -6.0
    one_side: float = -2.0  # a 2-1 and a 3-1 of one game: goals are miscounted, and games have many scores
    both_sides: float = -3.0
    same_point: float = 0.0  # two that tell of the seventies say little about one another
    other_point: float = -3.5  # nothing but sentences that are alike in all else sets one minute against another
    admitted: float = 1.0  # far apart, but the one is a bound that leaves room for the other
    converted: float = 0.0  # another currency, within 12 % at rough rates
    converted_loosely: float = -2.0  # within 35 %: rates have moved
    not_converted: float = -3.5

    # -- the words that say what is measured; they weigh more where the values alone would not join the two
    measure_agrees_far: float = 1.2
    measure_agrees_near: float = 0.4
    measure_differs_far: float = -2.0
    measure_differs_near: float = -1.0
    measure_excluded: float = -4.0  # two missing are no two survivors; only many equal digits outweigh that
    points_against_percent: float = -0.5  # careless writers take the one for the other
    scope_agrees: float = 0.4
    scope_differs_far: float = -2.0
    scope_differs_near: float = -1.0

    # -- names and places
    names_least: float = -0.5
    names_most: float = 1.0
    whose_unknown: float = -3.5  # two ages, without a name that both have near: of two people, for all that is known
    sides_unknown: float = -6.0  # two scores without a name that both have near: 2-1 is the score of every tenth game
    opponents_differ: float = -14.0  # one team's games against two others, told in the very same words
    opponents_unknown: float = -2.5  # the same where the two may be one name, spelled otherwise
    opponent_unnamed: float = -1.5
    moment_differs: float = -14.0  # 1-0 at half-time and 2-1 at the end
    moment_one_of_many: float = -4.0  # two sets, two leads
    moment_unknown: float = -1.0
    place_agrees: float = 0.8
    place_differs: float = -1.0

    # -- how a figure stands among those of its own article
    names_of_twins: float = 2.5  # times the weight of names: ten gifts of one size differ in nothing else
    series_agrees: float = 0.5  # where an article goes through countries or months, those are what matters
    series_one_unknown: float = -0.5
    series_differs: float = -1.0

    # -- time
    period_equal: float = 0.3
    period_one_unknown: float = -0.8
    period_touches: float = -0.3
    period_apart: float = -2.0

    # -- words: agency copy keeps its sentence and changes its number
    phrasing_most: float = 4.0
    parallel_most: float = 4.0  # two sentences that mean the same and differ in one figure
    parallel_from: float = 0.5  # the cosine of two sentences of one story that say different things is seldom higher
    parallel_full: float = 0.7

    # -- meaning: weak inside one story, whose sentences are all alike
    meaning_per_spread: float = 1.0
    meaning_most: float = 2.0

    nothing_in_common: float = -1.5  # two values apart, and nothing but their size and kind to join them by

    # -- belief
    doubt: float = 0.1  # what any pair has to beat even without a rival
    repeats: float = 2.0  # rivals of one article compete by how far they are two things: (1 - belief) to this power
    threshold: float = 0.42  # two groups join where the mean log-odds of their pairs exceed this belief's
    hopeless: float = -5.0  # names, places and times do not make up for values and measures that speak so much against
    apart: float = -6.0  # figures that say this much against each other themselves are in no group together
    unlinked: float = 0.005  # belief in a pair that blocking did not compare


@dataclass(frozen=True, slots=True)
class Links:
    """How far two figures of one article are believed to be one fact."""

    same_sentence: float = 0.02  # a sentence does not give two figures for one thing
    repeated: float = 0.92  # what the lead gives comes again below it
    repeated_below: float = 0.45  # twice below the lead
    repeated_by_others: float = 0.1  # the same, with other names: another gift of the same size
    repeated_small: float = 0.4
    repeated_rounded: float = 0.45
    conversion_behind: float = 0.95  # "2.4 billion euros ($2.6 billion)"
    conversion_near: float = 0.75
    other_source: float = 0.9  # "400 according to aid groups, 750 according to police"
    other: float = 0.02
    context_of_repeats: float = 2.0  # how much the words around two figures move the belief in their link
    context_of_others: float = 2.0


WEIGHTS = Weights()
LINKS = Links()
