"""Generation throughput: states of the starter problems in one batch, against one state at a time.

    python benchmarks/generation.py                        the model that ships, else random weights of its shape
    python benchmarks/generation.py --model DIR --states 64
    python benchmarks/generation.py --cuda                 on a GPU: random weights, 1 to 7 billion parameters

Tokens a second of processor time: our batches, our engine state by state, and `generate` of transformers state by
state. All draw the same number of samples of the same states.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import transformers

from lean_env.goal import Goal, parse_goal
from lean_env.problem import Problem, read_problems
from prover.neural.decoding import Decoding, sample
from prover.neural.models import CausalModel, Ids, Model, Seq2SeqModel, load
from prover.neural.prompts import FORMATS, bounded
from prover.neural.weights import ModelUnavailable, shipped

PROBLEMS = Path(__file__).parent / "problems" / "starter.jsonl"
BANDWIDTH = {"H100": 3.35e12, "H200": 4.8e12, "A100": 2.0e12}  # bytes a second, as the maker states them


@dataclass(frozen=True)
class Timing:
    """Tokens that were drawn, and the seconds that they took."""

    tokens: int
    seconds: float

    @property
    def rate(self) -> float:
        return self.tokens / self.seconds


def states(count: int) -> list[str]:
    """The goals of the first starter problems: binders as hypotheses, as Lean would print them up to notation."""
    found = [problem for problem in read_problems(PROBLEMS) if isinstance(problem, Problem)]
    return [bounded(_goal(problem.statement), FORMATS["sequent"].max_input) for problem in found[:count]]


def _goal(statement: str) -> Goal:
    """A stand-in for what Lean prints, near enough in length: no Lean is needed to time a model."""
    binders, _, target = statement.partition(" : ")
    lines = [part.strip(" )") for part in binders.replace("{", "(").replace("}", ")").split("(")[1:]]
    return parse_goal("\n".join([*(line for line in lines if " : " in line), f"⊢ {target}"]))


def random_t5(width: int = 256, layers: tuple[int, int] = (4, 2)) -> Any:
    """Random weights of the shape of the model that ships."""
    torch.manual_seed(0)
    config = transformers.T5Config(
        vocab_size=384, d_model=width, d_kv=64, d_ff=3 * width, num_layers=layers[0], num_decoder_layers=layers[1],
        num_heads=width // 64, feed_forward_proj="gated-gelu", decoder_start_token_id=0, eos_token_id=1, pad_token_id=0,
    )  # fmt: skip
    return transformers.T5ForConditionalGeneration(config).eval()


def batched(model: Model, prompts: Sequence[Ids], samples: int, length: int, rows: int) -> Timing:
    """Our engine over all prompts, at most `rows` sequences at once."""
    model.forget()
    order = sorted(prompts, key=len)
    size = max(1, rows // samples)
    ends = torch.tensor(model.ends, device=model.device)
    started, tokens = clock(model.device), 0
    for start in range(0, len(order), size):
        part = order[start : start + size]
        uniforms = torch.rand((len(part), samples, length), generator=torch.Generator().manual_seed(start))
        with torch.inference_mode():
            found = sample(model.begin(part), uniforms.to(model.device), Decoding(samples, max_new_tokens=length), ends)
        tokens += sum(len(one.ids) for row in found for one in row)
    return Timing(tokens, clock(model.device) - started)


def plain(weights: Any, prompts: Sequence[Ids], samples: int, length: int) -> Timing:
    """`generate` of transformers, state by state."""
    torch.manual_seed(0)
    device, ends = weights.device, weights.generation_config.eos_token_id
    started, tokens = clock(device), 0
    for prompt in prompts:
        ids = torch.tensor([prompt], device=device)
        with torch.inference_mode():
            out = weights.generate(
                input_ids=ids, attention_mask=torch.ones_like(ids), do_sample=True, top_k=0, max_new_tokens=length,
                num_return_sequences=samples, pad_token_id=0,
            )  # fmt: skip
        new = out[:, 1:] if weights.config.is_encoder_decoder else out[:, len(prompt) :]
        over = (new == ends).cumsum(1)
        tokens += int((over - (new == ends).long() == 0).sum())
    return Timing(tokens, clock(device) - started)


def clock(device: torch.device) -> float:
    """Seconds: of this process's own work on a CPU, which others on the machine don't disturb, else by the clock."""
    if device.type == "cuda":
        torch.cuda.synchronize()
        return time.perf_counter()
    return time.process_time()


def compare(
    name: str, model: Any, prompts: Sequence[Ids], samples: int, length: int, rows: int, rounds: int = 3
) -> None:
    """Print the three rates and their ratios, medians of some rounds in which each way has its turn."""
    ways: dict[str, Callable[[], Timing]] = {
        "batched": lambda: batched(model, prompts, samples, length, rows),
        "ours, one state at a time": lambda: batched(model, prompts, samples, length, samples),
        "generate, one state at a time": lambda: plain(model.weights, prompts, samples, length),
    }
    batched(model, prompts[:2], samples, 4, rows)  # what is set up on first use is no way's time
    timings = [{way: run() for way, run in ways.items()} for _ in range(rounds)]
    size = sum(parameter.numel() for parameter in model.weights.parameters())
    print(f"{name}: {size / 1e6:.1f} million parameters")
    threads = torch.get_num_threads()
    print(
        f"  {len(prompts)} states, {samples} samples of each, up to {length} tokens, {threads} threads, {rounds} rounds"
    )
    for way in ways:
        rate = statistics.median(timing[way].rate for timing in timings)
        ratio = statistics.median(timing["batched"].rate / timing[way].rate for timing in timings)
        tokens, seconds = timings[0][way].tokens, statistics.median(timing[way].seconds for timing in timings)
        spent = f"{tokens:,} in {seconds:.1f} s"
        print(f"  {way:30} {rate:10,.0f} tokens/s ({spent}; batched has {ratio:.1f} times as many)")
    if model.device.type == "cuda":
        _memory_bound(model, timings[-1]["batched"], rows)


def _memory_bound(model: Any, timing: Timing, rows: int) -> None:
    """Each step must read all weights once: the share of the memory's bandwidth that this alone comes to."""
    card = torch.cuda.get_device_name(model.device)
    bandwidth = next((rate for name, rate in BANDWIDTH.items() if name in card), None)
    weights = sum(parameter.numel() * parameter.element_size() for parameter in model.weights.parameters())
    if bandwidth is not None:
        share = timing.rate / rows * weights / bandwidth
        print(f"  {card}: weights alone are read at {share:.0%} of {bandwidth / 1e12:.2f} TB/s ({rows} rows a step)")


def on_cuda(samples: int, length: int) -> None:
    """Random weights in bfloat16: causal models of 1 to 7 billion parameters, and one of ByT5-small's size."""
    device = torch.device("cuda")
    prompts = [(*text.encode(), 1) for text in states(64)]
    shapes = {"1.5B": (1536, 8960, 28, 12, 2), "7B": (3584, 18944, 28, 28, 4)}  # Qwen2's
    for name, (width, inner, layers, heads, groups) in shapes.items():
        config = transformers.Qwen2Config(
            vocab_size=32_000, hidden_size=width, intermediate_size=inner, num_hidden_layers=layers,
            num_attention_heads=heads, num_key_value_heads=groups, eos_token_id=1, pad_token_id=0,
        )  # fmt: skip
        with device:
            torch.set_default_dtype(torch.bfloat16)
            weights: Any = transformers.Qwen2ForCausalLM(config).eval()
            torch.set_default_dtype(torch.float32)
        compare(f"causal {name}", CausalModel(weights), prompts, samples, length, 256)
        del weights
        torch.cuda.empty_cache()
    small = random_t5(1472, (12, 4)).to(device, torch.bfloat16)
    compare("T5 of ByT5-small's size", Seq2SeqModel(small), prompts, samples, length, 512)


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", metavar="DIR", help="a model's directory (default: the model that ships)")
    parser.add_argument("--states", type=int, default=32)
    parser.add_argument("--samples", type=int, default=8)
    parser.add_argument("--length", type=int, default=64)
    parser.add_argument("--rows", type=int, default=256)
    parser.add_argument("--threads", type=int, default=0, help="of torch (default: as many as it takes)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cuda", action="store_true")
    chosen = parser.parse_args()
    transformers.utils.logging.set_verbosity_error()
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    if chosen.cuda:
        if not torch.cuda.is_available():
            parser.error("there is no CUDA device")
        return on_cuda(chosen.samples, chosen.length)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        path = chosen.model or str(shipped())
        model, tokenizer = load(path, torch.device("cpu"))
        encode = lambda text: tuple(tokenizer(text).input_ids)  # noqa: E731
    except ModelUnavailable:
        if chosen.model:
            raise
        path, model = "random weights", Seq2SeqModel(random_t5())
        encode = lambda text: (*(byte + 3 for byte in text.encode()), 1)  # noqa: E731
    prompts = [encode(text) for text in states(chosen.states)]
    compare(path, model, prompts, chosen.samples, chosen.length, chosen.rows, chosen.rounds)
    return None


if __name__ == "__main__":
    main()
