"""Every number that the alignment was tuned with, in one place: what each is for and how it was found.

Those of the words come from `python -m bench.weights`, which tries them on the development stories and prints, for each,
what it gives on the story that was left out. The seeds are among the stories but never alone. Those of questions come from
how many pairs that share a question are right.
"""

from __future__ import annotations

# What each family of terms weighs in the similarity of two passages, character grams being 1. A family counts in
# proportion to how much of it a passage has, compared with the other passages of its story. Rows have them in this order: grams
# and stems stand first, where similarity.py takes what figures may weigh from them.
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

# What figures may weigh beside the letters and words of their passage at most. Where few passages of a story have figures, one
# would else weigh more than all words of a short sentence. From .25 to .4 are alike, without it F1 falls by .001.
MOST_NUMBERS = 0.25

# What is taken from the raw score of two passages with no more in common than one word, one act or thing, one figure or one
# question of a figure: in a short sentence it is most of what is said. Of the links that stand without it and share no answer three
# in ten are right (249 of 798). And of two that have one name in common, of however many words, and tell of other acts: "le général
# Issa Ba" resigned here, is in Dakar there; one in three was right (139 of 392). From .06 to .1 F1 is alike, without it .0017 lower.
ONE_IN_COMMON = 0.08
# What is taken where all that they have in common is a figure of other things: "quatre bébés ont survécu", "quatre agents sont aux
# arrêts". One in three was right (3 of 9); F1 on the judged stories between -.002 and +.007 with it.
FIGURE_OF_OTHERS = 0.3

# What a passage weighs in its own profile. More trusts the two passages' own words, less their witnesses: at .6 F1 on the judged
# stories falls by .004, at .8 by .006. It grows with how much a story's passages resemble those of other accounts (the mean sum of
# squares of a passage's similarities): so one bar serves two accounts (F1 .62 to .65) as well as eight; if it did not, F1 of eight
# would be .003 lower too.
SELF = 0.7
USUAL_MASS = 0.39
LEAST_MASS = 0.02
SELF_GROWS = 0.25

# A profile is made of the passages that a passage resembles most and that resemble it most. Without the limit a long
# story falls apart into topics: a hundred passages with one word in common would all witness for each other. 45 is alike, at 30 F1
# falls by .005, at 60 by .002, without a limit by .007.
WITNESSES = 40

# News tell what matters first: passages that stand far apart in their articles (0 to 1) are less often a pair. In units
# of the raw score; at .05 and .15 F1 falls by .002, without it by .008.
DEPTH = 0.1
# The same for the rows of the board: what distance takes, as a share, from the pull of two passages to one row. Titles stand
# beside titles nine times in ten instead of eight, and as much of what is linked stands in one row.
APART = 0.6

# How far the same question makes a link likely by itself. The counts are of judged pairs of press stories whose words are far
# (a probability below 0.1 without the question): there the question decides.
NAMED_SLOT = 0.85  # "dix soldats tués" against "douze militaires tués": 9 in 10 right
UNNAMED_SLOT = 0.5  # "dix morts" against "douze morts": 8 in 10, but half where a story has two tolls
# A figure that its account gives neither first nor most often nor as its largest, against another: 683 in 1,060, and 4 in 10 where
# both are such (those are a HINT_SLOT). From .2 to .3 F1 is alike, at .12 it falls by .002, without it by .001 (and 12 traps more).
LESSER_SLOT = 0.2
THINGS_SLOT = 0.4  # "sept villages" against "onze villages": 14 in 17
WHETHER_SLOT = 0.5  # "les sirènes ont retenti" against "pas une sirène": 32 in 51
SAME_WORD_SLOT = 0.2  # the same of two contraries: 20 in 46
MEASURE_SLOT = 0.35  # "a duré neuf heures" against "deux heures durant": 15 in 23
CLOCK_SLOT = 0.4  # "vers 3 heures" against "à 3 h 30": 27 in 65, and 11 in 12 with some words in common
AGE_SLOT = 0.6  # "66 ans" against "67 ans": all of 31
FIGURE_SLOT = 0.3  # a figure of twenty and more that is not round: 83 in 134
WHO_SLOT = 0.25  # the same deed with whoever did it: 39 in 68
# "Le drame a eu lieu" against its like, or the act told early in an account, where one of the two counts whom it befell: 202 in 334.
HAPPENED_SLOT = 0.25
# The same where neither does (35 in 189), and the act as its account first tells it (twice), against its like: 1 in 3, but 3 in 4 with
# some words in common.
FIRST_TOLD_SLOT = 0.15
# "Dix morts" against "douze soldats tués" or "six morts à Trèbes": 1 in 6. How many were rescued, told of one boat, one house, one
# hour: none in ten. It makes no link by itself; without it F1 falls by .001.
HINT_SLOT = 0.1

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

# From here a link is sure: where F1 is best over stories that were worked on and not. 0.24 is alike, 0.28 loses .008, and so
# does 0.2, where what is opposed comes in: it must stand above OPPOSED. The reader can move it.
BAR = 0.22
# Below this a link is not worth offering. With these two the right one is among the first three nine times in ten.
FLOOR = 0.03
# How many possible links are offered per passage, best first.
OFFERED = 6
