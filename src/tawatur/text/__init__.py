"""The text layer: folding with an offset map, sentences, tokens and their clitic splits."""

from tawatur.text.folding import Folded, FoldTable, fold
from tawatur.text.phrases import Phrases
from tawatur.text.sentences import Sentence, Splitter, sentence_of
from tawatur.text.tokens import Clitics, Cut, Split, Token, cut, tokens
from tawatur.text.words import Finds, Form, Match, Word

__all__ = [
    "Clitics",
    "Cut",
    "Finds",
    "FoldTable",
    "Folded",
    "Form",
    "Match",
    "Phrases",
    "Sentence",
    "Split",
    "Splitter",
    "Token",
    "Word",
    "cut",
    "fold",
    "sentence_of",
    "tokens",
]
