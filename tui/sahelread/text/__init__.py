"""One language at a time, from strings to spans: sentences, words, numbers, dates, names, cues, and the lexicon."""
