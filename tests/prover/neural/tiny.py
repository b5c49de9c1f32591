"""Random-weight models of a few thousand parameters, one of each architecture, and states to ask them about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
import transformers

from lean_env.environment import PathStep, ProofState
from lean_env.goal import parse_goal
from lean_env.problem import Problem
from prover.neural.models import CausalModel, Seq2SeqModel

PROBLEM = Problem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q", informal="Both hold.")
ROOT = ProofState(PROBLEM, (parse_goal("p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"),))
CHAT = (
    "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
_BYTES: dict[str, Any] = {"vocab_size": 384, "eos_token_id": 1, "pad_token_id": 0}
_DECODER: dict[str, Any] = _BYTES | {
    "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
    "num_key_value_heads": 1, "max_position_embeddings": 4096, "bos_token_id": None,
}  # fmt: skip
CAUSAL = {  # the architectures of BFS-Prover and Kimina, of Goedel's and Kimina's later ones, of DeepSeek and InternLM
    "qwen2": lambda: transformers.Qwen2ForCausalLM(transformers.Qwen2Config(**_DECODER)),
    "qwen3": lambda: transformers.Qwen3ForCausalLM(transformers.Qwen3Config(**_DECODER, head_dim=8)),
    "llama": lambda: transformers.LlamaForCausalLM(transformers.LlamaConfig(**_DECODER)),
}


def t5() -> Any:
    """ReProver's architecture, and that of the model that ships."""
    torch.manual_seed(0)
    config = transformers.T5Config(
        **_BYTES, d_model=16, d_kv=8, d_ff=32, num_layers=2, num_decoder_layers=2, num_heads=2,
        feed_forward_proj="gated-gelu", decoder_start_token_id=0,
    )  # fmt: skip
    return _awake(transformers.T5ForConditionalGeneration(config))


def bart() -> Any:
    """An encoder-decoder that is decoded with its own cache."""
    torch.manual_seed(0)
    config = transformers.BartConfig(
        **_BYTES, d_model=16, encoder_layers=1, decoder_layers=2, encoder_ffn_dim=32, decoder_ffn_dim=32,
        encoder_attention_heads=2, decoder_attention_heads=2, decoder_start_token_id=1, max_position_embeddings=4096,
        forced_eos_token_id=None, bos_token_id=1,
    )  # fmt: skip
    return _awake(transformers.BartForConditionalGeneration(config))


def causal(name: str) -> Any:
    """A decoder of one of the families in `CAUSAL`."""
    torch.manual_seed(0)
    return _awake(CAUSAL[name]())


def tokenizer() -> Any:
    """Bytes, with a chat template."""
    found: Any = transformers.ByT5Tokenizer()
    found.chat_template = CHAT
    return found


def models() -> dict[str, Any]:
    """Every kind of model, loaded."""
    found: dict[str, Any] = {"t5": Seq2SeqModel(t5()), "bart": Seq2SeqModel(bart())}
    return found | {name: CausalModel(causal(name)) for name in CAUSAL}


def save(weights: Any, folder: Path) -> Path:
    """A model's directory with its tokenizer, as any other is."""
    transformers.utils.logging.disable_progress_bar()
    weights.save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def goal(text: str, *path: str, problem: Problem = PROBLEM) -> ProofState:
    """A state with one goal, behind some tactics."""
    return ProofState(problem, (parse_goal(text),), tuple(PathStep(tactic) for tactic in path))


def _awake(weights: Any) -> Any:
    """Weights of the usual size would make all tokens alike: these say something, and end now and then."""
    with torch.no_grad():
        for parameter in weights.parameters():
            if parameter.dim() > 1:
                parameter.normal_(0.0, 0.4)
    return weights.eval()
