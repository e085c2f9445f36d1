"""Every number that the alignment was tuned with, in one place: what each is for and how it was found.

All of them come from `python -m bench.weights`, which tries them on the development stories and prints, for each,
what it gives on the story that was left out. The seeds are among the stories but never alone.
"""

from __future__ import annotations

# What each family of terms weighs in the similarity of two passages, character grams being 1. A family counts in
# proportion to how much of it a passage has, compared with the other passages of its story.
FAMILIES = {
    "grams": 1.0,  # the base: the best single score on every set of texts tried
    "stems": 0.4,  # keeps rare whole words from drowning among the grams of long passages; .3 to .45 are alike
    "acts": 0.18,  # what is done, whatever the words; more of it links by topic, less misses paraphrase
    "things": 0.07,  # people and things whatever the words: they are what every passage of a story is about
    "numbers": 0.1,  # figures that two passages share, whatever they count
    "counted": 0.02,  # the same figure of the same things
    "dates": 0.03,  # days by the calendar: "samedi" and "20 septembre"
    "questions": 0.03,  # figures of the same things, whatever the figure
}

# What a passage weighs in its own profile. More trusts the two passages' own words, less their witnesses; flat
# between 0.5 and 0.8. It grows with how much a story's passages resemble those of other accounts (the mean sum of
# squares of a passage's similarities): so one bar serves two accounts (F1 .62 to .65) as well as eight.
SELF = 0.7
USUAL_MASS = 0.39
LEAST_MASS = 0.02
SELF_GROWS = 0.25

# A profile is made of the passages that a passage resembles most and that resemble it most. Without the limit a long
# story falls apart into topics: a hundred passages with one word in common would all witness for each other. Anything
# from 30 to no limit is alike on stories of eight accounts.
WITNESSES = 40

# News tell what matters first: passages that stand far apart in their articles (0 to 1) are less often a pair. In units
# of the raw score.
DEPTH = 0.1

# How far the same question of quantity makes a link likely by itself, by what the passages say of whom they count.
NAMED_SLOT = 0.85  # "dix soldats tués" against "douze militaires tués": 97 in 100 right
UNNAMED_SLOT = (
    0.5  # "dix morts" against "douze morts": right when a story has one toll, half right when it has two
)
HALF_NAMED_SLOT = 0.1  # "dix morts" against "douze soldats tués": where the words are far 1 in 5 right
HALF_PLACED_SLOT = 0.05  # "dix morts" against "six morts à Trèbes": a part of them, 1 in 30 right
THINGS_SLOT = 0.4  # "sept villages" against "onze villages": 13 in 15 right
PEOPLE_SLOT = 0.1  # "trois cents assaillants" against "une centaine": nothing says that it is the same time; 1 in 10 right
MEASURE_SLOT = 0.35  # "a duré neuf heures" against "deux heures durant": 20 in 22 right
WHETHER_SLOT = (
    0.5  # "les sirènes ont retenti" against "pas une sirène": 30 in 36 right where the words are far
)
SAME_WORD_SLOT = 0.2  # the same of two contraries: 11 in 23 right where the words are far
WHO_SLOT = (
    0.25  # the same deed with whoever did it: 17 in 20 right where the words are near, 9 where they are far
)

HAPPENED_SLOT = 0.7  # "le drame a eu lieu" twice: 12 in 15 right where the words are far
HAPPENED_TOLD_SLOT = 0.25  # "le drame a eu lieu" against the act told in the first part of an account: 1 in 2
FIRST_TOLD_SLOT = 0.15  # the act told for the first time against its like: 1 in 2 where some words are common

# What a third passage that both are likely paired with adds to the log-odds of a pair, and what its lack takes away
# (half of it each). Of links with a score of 0.5 two in three are right when they are confirmed, one in three if not.
CONFIRMED = 0.8
CONFIRMS = 0.15  # the score from which a pair can confirm others

# What is left of the score of two passages that cannot report the same thing (aligning/guards.py): a possible link.
OPPOSED = 0.2

# From the raw score to a probability: 1 / (1 + exp(-SLOPE * (raw - MIDDLE))): a logistic fitted to the judged pairs
# that share no question, each story weighing the same.
SLOPE = 12.8
MIDDLE = 0.44

# From here a link is sure: where F1 is best over stories that were worked on and not; anything from 0.22 to 0.28 is
# alike there, and new kinds of event want it lower. The reader can move it.
BAR = 0.22
# Below this a link is not worth offering. With these two the right one is among the first three nine times in ten.
FLOOR = 0.03
# How many possible links are offered per passage, best first.
OFFERED = 6
