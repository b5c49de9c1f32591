"""Transformer encoders against their definitions, on tiny random models; the lexical encoder's sparse algebra."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from retriever import EncoderError, LexicalEncoder, Premise
from retriever import encoder as lexical
from retriever.neural import POOLINGS, TransformerEncoder, minilm_folder

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

TEXTS = ["⊢ a + b = b + a", "x", "h : 0 ≤ x\n⊢ √x * √x = x", "x : ℝ " * 40]
PREMISE = Premise("Nat.add_comm", "∀ (n m : ℕ), n + m = m + n", "theorem", "M", 0)


@pytest.fixture(scope="module")
def byt5(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ByT5 encoder as ReProver's checkpoints are: a T5 model and a tokenizer of bytes, without modules.json."""
    folder = tmp_path_factory.mktemp("byt5")
    torch.manual_seed(0)
    config = transformers.T5Config(
        vocab_size=384, d_model=32, d_kv=8, d_ff=64, num_layers=2, num_heads=4, feed_forward_proj="gated-gelu"
    )
    transformers.T5EncoderModel(config).save_pretrained(folder)
    transformers.ByT5Tokenizer().save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT model in the layout of sentence-transformers."""
    folder = tmp_path_factory.mktemp("bert")
    torch.manual_seed(0)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"abcdhx√≤⊢+*=:0ℝ", "query", "premise"]
    (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(words), hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64
    )
    transformers.BertModel(config).save_pretrained(folder)
    return folder


def _layout(folder: Path, *kinds: str, pooling: dict[str, Any] | None = None, **settings: Any) -> None:
    paths = {"Transformer": "", "Pooling": "1_Pooling", "Dense": "2_Dense", "Normalize": "3_Normalize"}
    modules = [
        {"idx": i, "name": str(i), "path": paths.get(kind, "x"), "type": f"sentence_transformers.models.{kind}"}
        for i, kind in enumerate(kinds)
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling or {"pooling_mode_mean_tokens": True}))
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 16, "do_lower_case": False}))
    (folder / "config_sentence_transformers.json").write_text(json.dumps(settings))


def _alone(folder: Path, family: str, text: str, limit: int) -> Any:
    """(tokens, width): last hidden states of one text, in a batch of its own."""
    model = getattr(transformers, family).from_pretrained(folder).eval()
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    with torch.inference_mode():
        row = tokenizer(text, truncation=True, max_length=limit, return_tensors="pt")
        return model(**row).last_hidden_state[0]


def test_reprovers_retriever_is_the_mean_over_bytes_with_length_one(byt5: Path) -> None:
    encoder = TransformerEncoder.load(byt5, device="cpu")
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (4, 32) and vectors.dtype == np.float32
    for text, vector in zip(TEXTS, vectors, strict=True):
        mean = _alone(byt5, "T5EncoderModel", text, 1024).mean(0)
        assert np.allclose(vector, (mean / mean.norm()).numpy(), atol=1e-5)
    marked = encoder.encode(["theorem <a>Nat.add_comm</a> : ∀ (n m : ℕ), n + m = m + n"])
    assert np.allclose(encoder.encode_premises([PREMISE]), marked, atol=1e-6)
    long = "a" * 1023
    assert np.allclose(encoder.encode([long])[0], encoder.encode([long + "b" * 500])[0], atol=1e-6)


def test_batches_do_not_change_the_vectors(byt5: Path) -> None:
    whole = TransformerEncoder.load(byt5, device="cpu")
    single = TransformerEncoder.load(byt5, device="cpu", batch_tokens=1)
    assert whole.name == single.name
    assert np.allclose(whole.encode(TEXTS), single.encode(TEXTS), atol=1e-5)
    assert whole.encode([]).shape == (0, 32)


def test_half_a_batch_is_tried_when_memory_runs_out(byt5: Path) -> None:
    encoder = TransformerEncoder.load(byt5, device="cpu")
    expected = encoder.encode(TEXTS)
    model = encoder._model

    class Small(torch.nn.Module):
        """A GPU with room for one row."""

        device = torch.device("cpu")

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            if len(input_ids) > 1:
                raise torch.cuda.OutOfMemoryError("full")
            return model(input_ids=input_ids, attention_mask=attention_mask)

    encoder._model = Small()
    assert np.allclose(encoder.encode(TEXTS), expected, atol=1e-5)


def test_other_weights_are_another_encoder(byt5: Path, tmp_path: Path) -> None:
    model = transformers.T5EncoderModel.from_pretrained(byt5)
    with torch.no_grad():
        next(iter(model.parameters())).add_(1.0)
    model.save_pretrained(tmp_path / byt5.name)
    transformers.ByT5Tokenizer().save_pretrained(tmp_path / byt5.name)
    assert TransformerEncoder.load(tmp_path / byt5.name, device="cpu").name != TransformerEncoder.load(byt5).name


@pytest.mark.parametrize(
    ("pooling", "reference"),
    [
        ({"pooling_mode_mean_tokens": True}, lambda hidden: hidden.mean(0)),
        ({"pooling_mode": "cls"}, lambda hidden: hidden[0]),
        ({"pooling_mode_lasttoken": True}, lambda hidden: hidden[-1]),
        ({"pooling_mode_max_tokens": True}, lambda hidden: hidden.max(0).values),
        ({"pooling_mode_mean_sqrt_len_tokens": True}, lambda hidden: hidden.sum(0) / len(hidden) ** 0.5),
        (
            {"pooling_mode_weightedmean_tokens": True},
            lambda hidden: (hidden * torch.arange(1, len(hidden) + 1)[:, None]).sum(0) / sum(range(len(hidden) + 1)),
        ),
        (
            {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True},
            lambda hidden: torch.cat([hidden[0], hidden.mean(0)]),
        ),
    ],
)
def test_poolings_of_sentence_transformers(bert: Path, pooling: dict[str, Any], reference: Any) -> None:
    _layout(bert, "Transformer", "Pooling", pooling=pooling)
    vectors = TransformerEncoder.load(bert, device="cpu").encode(TEXTS)
    for text, vector in zip(TEXTS, vectors, strict=True):
        assert np.allclose(vector, reference(_alone(bert, "BertModel", text, 16)).numpy(), atol=1e-5)


def test_a_dense_layer_and_prompts_of_sentence_transformers(bert: Path) -> None:
    from safetensors.torch import save_file

    _layout(
        bert, "Transformer", "Pooling", "Dense", "Normalize", prompts={"query": "query : ", "document": "premise : "}
    )
    (bert / "2_Dense").mkdir(exist_ok=True)
    weight, bias = torch.randn(8, 32), torch.randn(8)
    save_file({"linear.weight": weight, "linear.bias": bias}, bert / "2_Dense" / "model.safetensors")
    settings = {"in_features": 32, "out_features": 8, "activation_function": "torch.nn.modules.activation.Tanh"}
    (bert / "2_Dense" / "config.json").write_text(json.dumps(settings))
    encoder = TransformerEncoder.load(bert, device="cpu")

    def expected(text: str) -> Any:
        vector = torch.tanh(weight @ _alone(bert, "BertModel", text, 16).mean(0) + bias)
        return (vector / vector.norm()).numpy()

    assert np.allclose(encoder.encode(["x = x"])[0], expected("query : x = x"), atol=1e-5)
    text = f"premise : {PREMISE.name} {PREMISE.statement}"
    assert np.allclose(encoder.encode_premises([PREMISE])[0], expected(text), atol=1e-5)


@pytest.mark.parametrize(
    ("kinds", "pooling", "message"),
    [
        (("Transformer", "CNN"), {}, "a module of kind CNN is not supported"),
        (("Transformer",), {}, "names no pooling"),
        (("Transformer", "Pooling"), {"pooling_mode": "attention"}, "attention"),
    ],
)
def test_a_layout_that_is_not_supported_is_named(
    bert: Path, kinds: tuple[str, ...], pooling: dict[str, Any], message: str
) -> None:
    _layout(bert, *kinds, pooling=pooling)
    with pytest.raises(EncoderError, match=message):
        TransformerEncoder.load(bert, device="cpu")


def test_a_folder_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="no encoder can be loaded"):
        TransformerEncoder.load(tmp_path, device="cpu")


def test_the_packaged_minilm_gives_the_similarities_that_are_published() -> None:
    try:
        minilm_folder()
    except EncoderError as error:
        pytest.skip(str(error))
    encoder = TransformerEncoder.load("minilm", device="cpu")
    vectors = encoder.encode(
        ["That is a happy person", "That is a happy dog", "That is a very happy person", "Today is a sunny day"]
    )
    assert encoder.layout.max_tokens == 256
    assert np.allclose(vectors[0] @ vectors[1:].T, [0.6946, 0.9429, 0.2569], atol=2e-4)


def test_every_pooling_ignores_padding() -> None:
    hidden = torch.randn(1, 5, 4)
    padded = torch.cat([hidden, torch.full((1, 3, 4), 99.0)], dim=1)
    mask = torch.tensor([[1] * 5 + [0] * 3])
    for name, pool in POOLINGS.items():
        assert torch.allclose(pool(hidden, mask[:, :5]), pool(padded, mask), atol=1e-6), name


def test_sparse_products_are_the_dense_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexical, "_PIECE", 64)  # so that there are several pieces
    random = np.random.default_rng(0)
    dense = random.standard_normal((13, 7), dtype=np.float32) * (random.random((13, 7)) < 0.4)
    dense[[0, 5, 12]] = 0
    rows, columns = np.nonzero(dense)
    starts = np.append(0, np.cumsum(np.count_nonzero(dense, axis=1)))
    sparse = lexical._Sparse(starts, columns, dense[rows, columns], 7)
    right, left = random.standard_normal((7, 3), dtype=np.float32), random.standard_normal((13, 3), dtype=np.float32)
    assert np.allclose(sparse.times(right), dense @ right, atol=1e-5)
    assert np.allclose(sparse.transposed.times(left), dense.T @ left, atol=1e-5)


def test_a_large_corpus_is_fitted_to_a_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexical, "FITTED_TEXTS", 50)
    monkeypatch.setattr(lexical, "VOCABULARY", 30)
    texts = [f"Name{i % 60} + Common" for i in range(200)]
    encoder = LexicalEncoder.fit(texts, dimension=8)
    assert len(encoder.vocabulary) == 30 and encoder.basis.shape == (30, 8)
    assert np.array_equal(encoder.encode(texts[:5]), LexicalEncoder.fit(texts, dimension=8).encode(texts[:5]))


def test_a_damaged_lexical_encoder_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "encoder"
    LexicalEncoder.fit(["Nat.gcd + 2", "√ Real"], dimension=2).save(path)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(EncoderError, match="holds no lexical encoder"):
        LexicalEncoder.load(path)
