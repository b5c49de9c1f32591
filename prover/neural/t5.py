"""Decoding with T5: the samples of one state share its cross-attention, which else is most of what a step reads.

The weights and the encoder are those of `transformers`; only the loop over single tokens is written here, and tested
against the model's own forward pass.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

GROWTH = 64  # tokens by which the cache of self-attention grows


class T5Steps:
    """`Steps` of a T5ForConditionalGeneration for encoded states `hidden` (groups, length, width), `mask` (groups,
    length) true where there is a token.
    """

    def __init__(self, model: Any, hidden: Tensor, mask: Tensor) -> None:
        self._model, self._blocks = model, model.decoder.block
        config = model.config
        self._heads, self._size = config.num_heads, config.d_kv
        self._groups, self._rows, self._length = hidden.shape[0], 1, 0
        self._first = torch.full((self._groups, 1), config.decoder_start_token_id, device=hidden.device)
        self._mask = torch.zeros(mask.shape, dtype=hidden.dtype, device=hidden.device)
        self._mask = self._mask.masked_fill(~mask, torch.finfo(hidden.dtype).min)[
            :, None, None
        ]  # (groups, 1, 1, length)
        self._cross = [self._keys_and_values(block.layer[1].EncDecAttention, hidden) for block in self._blocks]
        empty = hidden.new_empty((self._groups, self._heads, 0, self._size))
        self._own: list[tuple[Tensor, Tensor]] = [(empty, empty) for _ in self._blocks]
        self._bias = hidden.new_empty((1, self._heads, 0, 0))

    def start(self) -> Tensor:
        return self.advance(self._first)[:, 0]

    def fork(self, rows: int) -> None:
        self._rows = rows
        self._own = [(k.repeat_interleave(rows, 0), v.repeat_interleave(rows, 0)) for k, v in self._own]

    def advance(self, tokens: Tensor) -> Tensor:
        decoder, position = self._model.decoder, self._length
        self._grow(position + 1)
        states: Tensor = decoder.embed_tokens(tokens)  # (groups, rows, width)
        bias = self._bias[:, :, position : position + 1, : position + 1]
        for index, block in enumerate(self._blocks):
            states = states + self._self_attention(index, block.layer[0], states, bias)
            states = states + self._cross_attention(index, block.layer[1], states)
            states = block.layer[2](states)
        self._length += 1
        states = decoder.final_layer_norm(states)
        if self._model.config.scale_decoder_outputs:
            states = states * self._model.model_dim**-0.5
        return self._model.lm_head(states)

    def select(self, groups: Tensor, rows: Tensor) -> None:
        flat = (groups[:, None] * self._rows + rows).flatten()
        if len(groups) != self._groups or not torch.equal(groups, torch.arange(self._groups, device=groups.device)):
            self._cross = [(k[groups], v[groups]) for k, v in self._cross]
            self._mask = self._mask[groups]
        self._own = [(k[flat], v[flat]) for k, v in self._own]
        self._groups, self._rows = rows.shape

    def _self_attention(self, index: int, layer: Any, states: Tensor, bias: Tensor) -> Tensor:
        attention, normed = layer.SelfAttention, layer.layer_norm(states)
        shape = (self._groups * self._rows, self._heads, 1, self._size)
        keys, values = self._own[index]
        end = self._length + 1
        keys[:, :, self._length : end] = attention.k(normed).view(shape)
        values[:, :, self._length : end] = attention.v(normed).view(shape)
        query = attention.q(normed).view(shape)
        # Two products: with a single query, the fused attention takes twice as long on a CPU.
        scores = query @ keys[:, :, :end].transpose(2, 3) + bias
        found = torch.softmax(scores.float(), -1).to(values.dtype) @ values[:, :, :end]
        return attention.o(found.reshape(self._groups, self._rows, -1))

    def _cross_attention(self, index: int, layer: Any, states: Tensor) -> Tensor:
        attention, normed = layer.EncDecAttention, layer.layer_norm(states)
        keys, values = self._cross[index]
        query = attention.q(normed).view(self._groups, self._rows, self._heads, self._size).transpose(1, 2)
        found = scaled_dot_product_attention(query, keys, values, attn_mask=self._mask, scale=1.0)
        return attention.o(found.transpose(1, 2).reshape(self._groups, self._rows, -1))

    def _keys_and_values(self, attention: Any, hidden: Tensor) -> tuple[Tensor, Tensor]:
        shape = (*hidden.shape[:2], self._heads, self._size)
        keys, values = (layer(hidden).view(shape).transpose(1, 2).contiguous() for layer in (attention.k, attention.v))
        return keys, values

    def _grow(self, length: int) -> None:
        """Make room for `length` tokens, with the relative position bias of each of them."""
        room = self._own[0][0].shape[2]
        if room >= length:
            return
        room += GROWTH
        self._own = [(_longer(keys), _longer(values)) for keys, values in self._own]
        self._bias = self._blocks[0].layer[0].SelfAttention.compute_bias(room, room)


def _longer(cache: Tensor) -> Tensor:
    return torch.cat([cache, cache.new_empty((*cache.shape[:2], GROWTH, cache.shape[3]))], 2)
