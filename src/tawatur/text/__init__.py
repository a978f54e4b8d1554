"""The text layer: folding with an offset map, sentences, tokens and their clitic splits."""

from tawatur.text.folding import Folded, FoldTable, fold
from tawatur.text.phrases import Finds, Match, Phrases
from tawatur.text.sentences import Sentence, Splitter
from tawatur.text.tokens import Clitics, Split, Token, tokens

__all__ = [
    "Clitics",
    "Finds",
    "FoldTable",
    "Folded",
    "Match",
    "Phrases",
    "Sentence",
    "Split",
    "Splitter",
    "Token",
    "fold",
    "tokens",
]
