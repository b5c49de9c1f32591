"""Premises for proof states: a corpus of the library's theorems, an encoder, and a FAISS index over them."""

from retriever.corpus import Corpus, Premise, core_corpus
from retriever.encoder import Encoder, LexicalEncoder
from retriever.index import PremiseIndex, Retrieved

__all__ = ["Corpus", "Encoder", "LexicalEncoder", "Premise", "PremiseIndex", "Retrieved", "core_corpus"]
