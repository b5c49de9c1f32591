"""Byte-level encoder-decoders: made or loaded, their batches of bytes, and the log-probabilities that they give.

The one place in the trainers that touches `transformers`. Knows nothing of Lean or of how a model is trained.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from lean_env.cache import atomic_write

SETTINGS_FILE = "sequent.json"  # beside the weights: prompt format, limits, how the model was trained
PAD, EOS = 0, 1
BYTE_OFFSET = 3  # ByT5: id of byte b is b + 3; 0, 1, 2 are padding, end and unknown
VOCABULARY = 384  # 256 bytes, 3 special tokens, 125 sentinels
IGNORED = -100  # a label that counts for nothing


@dataclass(frozen=True, slots=True)
class ModelShape:
    """Sizes of a T5 with gated GELU; the defaults are those of the model that ships (1.5 million parameters)."""

    d_model: int = 128
    d_ff: int = 384
    heads: int = 4
    d_kv: int = 32
    encoder_layers: int = 4
    decoder_layers: int = 2
    dropout: float = 0.0


@dataclass(frozen=True, slots=True)
class Lengths:
    """Bounds of one example, in bytes."""

    max_input: int = 384
    max_output: int = 128


@dataclass(frozen=True, slots=True)
class Batch:
    """Sources and targets, padded: `input_ids` and `attention_mask` (rows, source), `labels` (rows, target)."""

    input_ids: Tensor
    attention_mask: Tensor
    labels: Tensor

    @property
    def tokens(self) -> int:
        """How many bytes and end marks there are in it, padding left out."""
        return int(self.attention_mask.sum()) + int((self.labels != IGNORED).sum())


def mixed_precision(device: torch.device) -> torch.autocast:
    """bf16 on CUDA, nothing elsewhere."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda")


def byte_ids(text: str) -> list[int]:
    """The ids that ByT5's tokenizer gives `text`, end mark included."""
    return [byte + BYTE_OFFSET for byte in text.encode()] + [EOS]


def text_of(ids: Sequence[int]) -> str:
    """What `ids` spell, up to the end mark; bytes that are not UTF-8 are replaced."""
    ids = list(ids)
    ids = ids[: ids.index(EOS)] if EOS in ids else ids
    return bytes(i - BYTE_OFFSET for i in ids if BYTE_OFFSET <= i < BYTE_OFFSET + 256).decode(errors="replace")


def padded(rows: Sequence[Sequence[int]], fill: int, device: torch.device) -> Tensor:
    """(rows, longest) with `fill` behind the shorter ones."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows], device=device)


def make_batch(sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]], device: torch.device) -> Batch:
    """Pad ids of equally many sources and targets."""
    inputs = padded(sources, PAD, device)
    return Batch(inputs, (inputs != PAD).long(), padded(targets, IGNORED, device))


def seed_chance(seed: int) -> None:
    """Seed torch's random numbers, on every device."""
    untyped: Any = torch
    untyped.manual_seed(seed)


def _transformers() -> Any:
    """The library, without its types, which are partial, and without its progress bars."""
    import transformers

    transformers.utils.logging.disable_progress_bar()
    return transformers


def new_model(shape: ModelShape, seed: int) -> Any:
    """A T5ForConditionalGeneration of this shape with random weights, on the CPU."""
    seed_chance(seed)
    return _transformers().T5ForConditionalGeneration(_config(shape))


def new_encoder(shape: ModelShape, seed: int) -> Any:
    """A T5EncoderModel of this shape with random weights, on the CPU."""
    seed_chance(seed)
    return _transformers().T5EncoderModel(_config(shape))


def _config(shape: ModelShape) -> Any:
    return _transformers().T5Config(
        vocab_size=VOCABULARY,
        d_model=shape.d_model,
        d_ff=shape.d_ff,
        d_kv=shape.d_kv,
        num_heads=shape.heads,
        num_layers=shape.encoder_layers,
        num_decoder_layers=shape.decoder_layers,
        dropout_rate=shape.dropout,
        feed_forward_proj="gated-gelu",
        pad_token_id=PAD,
        eos_token_id=EOS,
        decoder_start_token_id=PAD,
    )


def load_model(where: str | Path) -> Any:
    """A sequence-to-sequence model from a folder (or a name that transformers knows), in single precision."""
    return _transformers().AutoModelForSeq2SeqLM.from_pretrained(str(where), dtype=torch.float32)


def load_encoder(where: str | Path) -> Any:
    """The encoder of a T5 (or ByT5) from a folder or a name that transformers knows, in single precision."""
    return _transformers().T5EncoderModel.from_pretrained(str(where), dtype=torch.float32)


def save_model(model: Any, folder: Path, settings: Mapping[str, Any]) -> None:
    """Write half-precision weights, configuration, ByT5 tokenizer and `settings` (as sequent.json) into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    half = {name: tensor.detach().cpu().half() for name, tensor in model.state_dict().items()}
    model.config.dtype = torch.float16
    model.save_pretrained(folder, state_dict=half)
    _transformers().ByT5Tokenizer().save_pretrained(folder)
    atomic_write(folder / SETTINGS_FILE, json.dumps(settings, ensure_ascii=False, indent=2) + "\n")


def model_settings(lengths: Lengths, training: Mapping[str, Any]) -> dict[str, Any]:
    """What sequent.json holds for a model whose input is the first goal alone and whose output is one tactic."""
    limits = {"max_input": lengths.max_input, "max_new_tokens": lengths.max_output + 1}  # with the end mark
    return {"format": "sequent", **limits, "training": dict(training)}


def parameters_of(model: Any) -> int:
    """How many numbers the model consists of; tied ones count once."""
    return sum(parameter.numel() for parameter in model.parameters())


def token_log_probs(model: Any, batch: Batch) -> Tensor:
    """(rows, target): log p(token | what stands before it, source) of each label, 0 where it is padding."""
    labels = batch.labels.clamp(min=0)
    start = torch.full_like(labels[:, :1], model.config.decoder_start_token_id)
    logits = model(
        input_ids=batch.input_ids,
        attention_mask=batch.attention_mask,
        decoder_input_ids=torch.cat([start, labels[:, :-1]], dim=1),
    ).logits  # (rows, target, vocabulary)
    picked = torch.log_softmax(logits.float(), dim=-1).gather(2, labels[:, :, None])[:, :, 0]
    return picked.masked_fill(batch.labels == IGNORED, 0.0)
