"""Models through `transformers`: loading, and the two kinds of `Steps` that decode with their own cache.

Encoded states and prompts are kept, the least recently used go first: further samples of a state, and further rounds,
begin where the first one did.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import torch
from torch import Tensor

from prover.neural.decoding import Steps
from prover.neural.t5 import T5Steps
from prover.neural.weights import ModelUnavailable

KEPT_BYTES = 256 << 20  # of encoded prompts that are kept
ENCODED = 16  # prompts of like length that are encoded at once: what is longer than the others costs all of them
Ids = tuple[int, ...]


class Model(Protocol):
    """A loaded model that begins to decode a batch of prompts."""

    @property
    def device(self) -> torch.device: ...
    @property
    def ends(self) -> tuple[int, ...]: ...
    @property
    def longest(self) -> int | None:
        """How many tokens a prompt and its answer may have; None for no bound."""
        ...

    def forget(self) -> None:
        """Let go of the prompts that are kept."""
        ...

    def begin(self, prompts: Sequence[Ids]) -> Steps: ...

    def log_probs(self, prompts: Sequence[Ids], answers: Sequence[Ids]) -> Tensor:
        """(answers,): the summed log-probability of each answer's tokens after the prompt beside it."""
        ...


def device_for(name: str = "") -> torch.device:
    """`name`, or CUDA where there is one, else the CPU."""
    return torch.device(name or ("cuda" if torch.cuda.is_available() else "cpu"))


def load(path: str, device: torch.device) -> tuple[Model, Any]:
    """The model in a directory or under a hub's name, and its tokenizer. bfloat16 on CUDA, else single precision.

    Raises ModelUnavailable.
    """
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    import transformers as untyped

    hub: Any = untyped
    hub.utils.logging.set_verbosity_error()
    hub.utils.logging.disable_progress_bar()
    if path.startswith((".", "/", "~")) and not Path(path).expanduser().is_dir():
        raise ModelUnavailable(f"there is no model directory {path}")
    path = str(Path(path).expanduser()) if path.startswith("~") else path
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    try:
        config = hub.AutoConfig.from_pretrained(path)
        kind = hub.AutoModelForSeq2SeqLM if config.is_encoder_decoder else hub.AutoModelForCausalLM
        tokenizer = hub.AutoTokenizer.from_pretrained(path)
        weights = kind.from_pretrained(path, dtype=dtype).to(device).eval()
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise ModelUnavailable(f"the model {path} can't be loaded: {error}") from error
    weights.requires_grad_(False)
    return (Seq2SeqModel(weights) if config.is_encoder_decoder else CausalModel(weights)), tokenizer


_T = TypeVar("_T")


class Kept(Generic[_T]):
    """Values by prompt, at most `most` bytes of them."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self._most, self._bytes = most, 0
        self._values: OrderedDict[Ids, tuple[_T, int]] = OrderedDict()

    def get(self, prompt: Ids) -> _T | None:
        if prompt not in self._values:
            return None
        self._values.move_to_end(prompt)
        return self._values[prompt][0]

    def put(self, prompt: Ids, value: _T, size: int) -> None:
        self._values[prompt] = (value, size)
        self._bytes += size
        while self._bytes > self._most and len(self._values) > 1:
            _, (_, gone) = self._values.popitem(last=False)
            self._bytes -= gone

    def clear(self) -> None:
        self._values.clear()
        self._bytes = 0


class _Weights:
    """What both kinds of model share."""

    def __init__(self, weights: Any) -> None:
        self.weights = weights
        self.device: torch.device = weights.device
        ends: int | list[int] | None = weights.generation_config.eos_token_id
        ends = weights.config.eos_token_id if ends is None else ends
        self.ends = tuple(ends) if isinstance(ends, list) else () if ends is None else (ends,)
        self.encoded = 0  # prompts that went through the model, for tests and benchmarks

    def _padded(self, prompts: Sequence[Ids], left: bool) -> tuple[Tensor, Tensor]:
        """Tokens and mask, both (prompts, length of the longest)."""
        length = max(map(len, prompts))
        ids = torch.zeros((len(prompts), length), dtype=torch.long)
        mask = torch.zeros((len(prompts), length), dtype=torch.bool)
        for row, prompt in enumerate(prompts):
            place = slice(length - len(prompt), length) if left else slice(len(prompt))
            ids[row, place] = torch.tensor(prompt)
            mask[row, place] = True
        return ids.to(self.device), mask.to(self.device)


class Seq2SeqModel(_Weights):
    """An encoder-decoder. Each distinct prompt is encoded once."""

    def __init__(self, weights: Any) -> None:
        super().__init__(weights)
        self.kept = Kept[Tensor]()  # prompt -> (length, width)
        self.longest: int | None = getattr(weights.config, "max_position_embeddings", None)

    def begin(self, prompts: Sequence[Ids]) -> Steps:
        """Encode what is new, and stand before the first token of each prompt's answer."""
        hidden, mask = self._encoded(prompts)
        if type(self.weights).__name__ in ("T5ForConditionalGeneration", "MT5ForConditionalGeneration"):
            return T5Steps(self.weights, hidden, mask)
        return _Seq2SeqSteps(self.weights, hidden, mask)

    def log_probs(self, prompts: Sequence[Ids], answers: Sequence[Ids]) -> Tensor:
        """See `Model.log_probs`."""
        hidden, mask = self._encoded(prompts)
        labels, written = self._padded(answers, left=False)
        start = torch.full_like(labels[:, :1], self.weights.config.decoder_start_token_id)
        out = self.weights(
            encoder_outputs=(hidden,),
            attention_mask=mask.long(),
            decoder_input_ids=torch.cat([start, labels[:, :-1]], 1),
        )
        return _summed(out.logits, labels, written)

    def forget(self) -> None:
        """Let go of the states that are kept."""
        self.kept.clear()

    def _encoded(self, prompts: Sequence[Ids]) -> tuple[Tensor, Tensor]:
        """What the encoder makes of prompts (prompts, length, width), and the mask (prompts, length)."""
        found = {prompt: self.kept.get(prompt) for prompt in prompts}
        new = sorted((prompt for prompt, hidden in found.items() if hidden is None), key=len)
        for start in range(0, len(new), ENCODED):
            alike = new[start : start + ENCODED]
            ids, mask = self._padded(alike, left=False)
            encoded: Tensor = self.weights.get_encoder()(input_ids=ids, attention_mask=mask).last_hidden_state
            self.encoded += len(alike)
            for prompt, row in zip(alike, encoded, strict=True):
                found[prompt] = own = row[: len(prompt)].clone()
                self.kept.put(prompt, own, own.numel() * own.element_size())
        length = max(map(len, prompts))
        hidden = torch.stack([_fill(found[prompt], length) for prompt in prompts])
        mask = torch.tensor([[i < len(prompt) for i in range(length)] for prompt in prompts], device=self.device)
        return hidden, mask


class CausalModel(_Weights):
    """A decoder. Each distinct prompt is read once; its keys and values are kept where the cache is a plain one."""

    def __init__(self, weights: Any) -> None:
        super().__init__(weights)
        self.kept = Kept[tuple[Tensor, Tensor, Tensor]]()  # keys and values (layers, heads, length, size), logits
        self.longest: int | None = getattr(weights.config, "max_position_embeddings", None)

    def begin(self, prompts: Sequence[Ids]) -> Steps:
        """Read what is new, and stand behind the last token of each prompt."""
        from transformers.cache_utils import DynamicCache, DynamicLayer

        found = {prompt: self.kept.get(prompt) for prompt in prompts}
        new = [prompt for prompt, known in found.items() if known is None]
        if new:
            ids, mask = self._padded(new, left=True)
            out = self.weights(
                input_ids=ids,
                attention_mask=mask.long(),
                position_ids=(mask.cumsum(-1) - 1).clamp(min=0),
                cache=DynamicCache(config=self.weights.config),
                use_cache=True,
                logits_to_keep=1,
            )
            self.encoded += len(new)
            if any(type(layer) is not DynamicLayer for layer in out.cache.layers):
                # Windows and recurrent states can't be cut up: such a model reads every batch anew, and keeps nothing.
                return _CausalSteps(self.weights, out.cache, mask, out.logits[:, -1])
            for row, prompt in enumerate(new):
                keys = torch.stack([layer.keys[row, :, -len(prompt) :] for layer in out.cache.layers])
                values = torch.stack([layer.values[row, :, -len(prompt) :] for layer in out.cache.layers])
                logits = out.logits[row, -1].clone()
                found[prompt] = (keys, values, logits)
                self.kept.put(prompt, (keys, values, logits), 2 * keys.numel() * keys.element_size())
        length = max(map(len, prompts))
        parts = [entry for prompt in prompts if (entry := found[prompt]) is not None]
        keys, values = (
            torch.stack([torch.nn.functional.pad(p[kind], (0, 0, length - p[kind].shape[2], 0)) for p in parts], 1)
            for kind in (0, 1)
        )  # (layers, prompts, heads, length, size)
        mask = torch.tensor([[i >= length - len(p) for i in range(length)] for p in prompts], device=self.device)
        cache = DynamicCache(list(zip(keys, values, strict=True)))
        return _CausalSteps(self.weights, cache, mask, torch.stack([part[2] for part in parts]))

    def log_probs(self, prompts: Sequence[Ids], answers: Sequence[Ids]) -> Tensor:
        """See `Model.log_probs`."""
        ids, mask = self._padded([(*p, *answer) for p, answer in zip(prompts, answers, strict=True)], left=False)
        logits = self.weights(input_ids=ids, attention_mask=mask.long()).logits[:, :-1]
        places = torch.arange(1, ids.shape[1], device=self.device)
        begins = torch.tensor([len(p) for p in prompts], device=self.device)
        return _summed(logits, ids[:, 1:], mask[:, 1:] & (places >= begins[:, None]))

    def forget(self) -> None:
        """Let go of the prompts that are kept."""
        self.kept.clear()


class _CausalSteps:
    """`Steps` with a model's own cache."""

    def __init__(self, weights: Any, cache: Any, mask: Tensor, logits: Tensor) -> None:
        self._weights, self._cache, self._mask, self._logits = weights, cache, mask, logits
        self._groups, self._rows = mask.shape[0], 1

    def start(self) -> Tensor:
        return self._logits

    def fork(self, rows: int) -> None:
        self._rows = rows
        self._cache.batch_repeat_interleave(rows)
        self._mask = self._mask.repeat_interleave(rows, 0)

    def advance(self, tokens: Tensor) -> Tensor:
        self._mask = torch.cat([self._mask, self._mask.new_ones((len(self._mask), 1))], 1)
        out = self._weights(
            input_ids=tokens.flatten()[:, None],
            attention_mask=self._mask.long(),
            position_ids=self._mask.sum(-1, keepdim=True) - 1,
            cache=self._cache,
            use_cache=True,
        )
        return out.logits[:, -1].view(*tokens.shape, -1)

    def select(self, groups: Tensor, rows: Tensor) -> None:
        flat = (groups[:, None] * self._rows + rows).flatten()
        self._cache.batch_select_indices(flat)
        self._mask = self._mask[flat]
        self._groups, self._rows = rows.shape


class _Seq2SeqSteps:
    """`Steps` of an encoder-decoder with its own cache."""

    def __init__(self, weights: Any, hidden: Tensor, mask: Tensor) -> None:
        from transformers.cache_utils import DynamicCache, EncoderDecoderCache

        self._weights = weights
        self._hidden, self._mask = hidden, mask
        self._rows = 1
        config = weights.config
        self._cache = EncoderDecoderCache(DynamicCache(config=config), DynamicCache(config=config))
        start = config.decoder_start_token_id
        self._first = torch.full((len(hidden), 1), start, device=hidden.device)

    def start(self) -> Tensor:
        return self.advance(self._first)[:, 0]

    def fork(self, rows: int) -> None:
        self._rows = rows
        self._cache.batch_repeat_interleave(rows)
        self._hidden = self._hidden.repeat_interleave(rows, 0)
        self._mask = self._mask.repeat_interleave(rows, 0)

    def advance(self, tokens: Tensor) -> Tensor:
        out = self._weights(
            encoder_outputs=(self._hidden,),
            attention_mask=self._mask.long(),
            decoder_input_ids=tokens.flatten()[:, None],
            cache=self._cache,
            use_cache=True,
        )
        return out.logits[:, -1].view(*tokens.shape, -1)

    def select(self, groups: Tensor, rows: Tensor) -> None:
        flat = (groups[:, None] * self._rows + rows).flatten()
        self._cache.batch_select_indices(flat)
        self._hidden, self._mask = self._hidden[flat], self._mask[flat]
        self._rows = rows.shape[1]


def _summed(logits: Tensor, labels: Tensor, written: Tensor) -> Tensor:
    """(rows,): log p of the labels (rows, length) under logits (rows, length, vocabulary), where `written`."""
    picked = torch.log_softmax(logits.float(), -1).gather(2, labels[:, :, None])[:, :, 0]
    return picked.masked_fill(~written, 0.0).sum(1)


def _fill(hidden: Tensor | None, length: int) -> Tensor:
    assert hidden is not None
    return torch.nn.functional.pad(hidden, (0, 0, 0, length - len(hidden)))
