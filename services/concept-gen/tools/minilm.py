"""A forward pass of all-MiniLM-L6-v2 (Reimers and Gurevych; Wang et al. 2020) in plain numpy, for build
time only."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

_LAYERS, _HEADS, _WIDTH = 6, 12, 384


class MiniLM:
    def __init__(self, folder: Path) -> None:
        weights = load_file(str(folder / "model.safetensors"))
        self._w = {k.removeprefix("bert."): v.astype(np.float32) for k, v in weights.items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(64)

    def encode(self, texts: Sequence[str], batch: int = 256) -> np.ndarray:
        """Unit vectors, (len(texts), 384), mean-pooled over the tokens."""
        ids = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        out = np.zeros((len(ids), _WIDTH), np.float32)
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            out[rows] = self._encode_batch([ids[i] for i in rows])
        return out

    def _encode_batch(self, ids: list[list[int]]) -> np.ndarray:
        length = max(len(row) for row in ids)
        tokens = np.zeros((len(ids), length), int)
        mask = np.zeros((len(ids), length), np.float32)
        for i, row in enumerate(ids):
            tokens[i, : len(row)], mask[i, : len(row)] = row, 1
        w = self._w
        x = w["embeddings.word_embeddings.weight"][tokens]
        x = (
            x
            + w["embeddings.position_embeddings.weight"][:length]
            + w["embeddings.token_type_embeddings.weight"][0]
        )
        x = self._normalise(x, "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.", ((1 - mask) * -1e4)[:, None, None, :])
        pooled = (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)

    def _layer(self, x: np.ndarray, name: str, bias: np.ndarray) -> np.ndarray:
        shape = (*x.shape[:2], _HEADS, _WIDTH // _HEADS)
        query, key, value = (
            self._linear(x, f"{name}attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(shape[-1]) + bias
        attention = np.exp(scores - scores.max(-1, keepdims=True))
        attention /= attention.sum(-1, keepdims=True)
        context = (attention @ value).transpose(0, 2, 1, 3).reshape(x.shape)
        x = self._normalise(
            self._linear(context, f"{name}attention.output.dense") + x, f"{name}attention.output.LayerNorm"
        )
        hidden = self._linear(x, f"{name}intermediate.dense")
        hidden = hidden * 0.5 * (1 + erf(hidden / np.sqrt(2)))
        return self._normalise(self._linear(hidden, f"{name}output.dense") + x, f"{name}output.LayerNorm")

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self._w[f"{name}.weight"].T + self._w[f"{name}.bias"]

    def _normalise(self, x: np.ndarray, name: str) -> np.ndarray:
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-12) * self._w[f"{name}.weight"] + self._w[f"{name}.bias"]
