"""Premises for proof states: a corpus of a library's theorems, encoders, and a FAISS index over them."""

from retriever.core import core_corpus
from retriever.corpus import Corpus, Premise
from retriever.encoder import Encoder, LexicalEncoder
from retriever.errors import CorpusError, EncoderError, IndexDamaged, RetrieverError
from retriever.index import PremiseIndex, Retrieved

__all__ = [
    "Corpus",
    "CorpusError",
    "Encoder",
    "EncoderError",
    "IndexDamaged",
    "LexicalEncoder",
    "Premise",
    "PremiseIndex",
    "Retrieved",
    "RetrieverError",
    "core_corpus",
]
