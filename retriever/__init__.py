"""Premises for proof states: corpora of theorems, encoders, BM25, and FAISS indexes that are kept on disk."""

from retriever.core import core_corpus
from retriever.corpus import Corpus, Premise, place
from retriever.encoder import Encoder, LexicalEncoder
from retriever.errors import CorpusError, EncoderError, IndexDamaged, RetrieverError
from retriever.index import PremiseIndex
from retriever.ranking import HybridRetriever, Retrieved, Retriever
from retriever.store import IndexStore, core_index

__all__ = [
    "Corpus",
    "CorpusError",
    "Encoder",
    "EncoderError",
    "HybridRetriever",
    "IndexDamaged",
    "IndexStore",
    "LexicalEncoder",
    "Premise",
    "PremiseIndex",
    "Retrieved",
    "Retriever",
    "RetrieverError",
    "core_corpus",
    "core_index",
    "place",
]
