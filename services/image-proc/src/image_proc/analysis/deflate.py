"""A deflate stream written token by token, in which every literal takes equally many bits.

So the bytes of literals can be exchanged in place, and the rest of the stream stays as it is. RFC 1951.
"""

import heapq
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint64]
LITERAL_BITS = 9  # half of the code space for 256 literals, the other half for lengths and the end
LONGEST, _SHORTEST = 258, 3
_END, _LENGTHS, _DISTANCES = 256, 29, 30
# Sent first, by which the lengths of all other codes are told: any complete code serves.
_TELLING = (4,) * 13 + (5,) * 6
_TOLD_IN = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)


@dataclass(frozen=True)
class Code:
    """What stands for literals, lengths and distances, as bits in the order in which they are written.

    `copies`: by length and number of the distance, value and bits of the whole token.
    """

    head: tuple[int, int]
    literals: Bits
    copies: NDArray[np.uint64]
    copy_bits: NDArray[np.int64]
    end: tuple[int, int]


def make_code(copies: NDArray[np.intp], distances: tuple[int, ...]) -> Code:
    """A code for copies counted by length (259 of them) and number of the distance; bytes, at most 32768."""
    symbols = [_symbol(distance, _distance_steps()) for distance in distances]
    by_distance = np.zeros(_DISTANCES, np.int64)
    np.add.at(by_distance, symbols, copies.sum(0) + 1)
    by_length = np.zeros(_LENGTHS, np.int64)
    np.add.at(by_length, _length_symbols(), copies.sum(1)[_SHORTEST:])
    by_length[-1] += 1
    lengths = [LITERAL_BITS] * 256 + [bits + 1 if bits else 0 for bits in huffman([1, *by_length.tolist()])]
    spans = huffman(by_distance.tolist())
    words, span_words = canonical(lengths), canonical(spans)
    values = np.zeros((LONGEST + 1, len(distances)), np.uint64)
    bits = np.zeros(values.shape, np.int64)
    for length in np.flatnonzero(copies.sum(1)):
        told = _length(int(length), lengths, words)
        for number, (distance, span) in enumerate(zip(distances, symbols, strict=True)):
            nearest, further = _distance_steps()[span]
            away = [(span_words[span], spans[span]), (distance - nearest, further)]
            values[length, number], bits[length, number] = _joined(told + away)
    head = _joined([(1, 1), (2, 2), (_LENGTHS, 5), (_DISTANCES - 1, 5), (15, 4), *_told(lengths, spans)])
    return Code(head, np.array(words[:256], np.uint64), values, bits, (words[_END], lengths[_END]))


def huffman(counts: list[int]) -> list[int]:
    """Bits of the code word of each symbol, 0 where it is not used; at most 14."""
    least = max(1, sum(counts) >> 12)
    heap: list[tuple[int, int, tuple[int, ...]]]
    heap = [(max(count, least), place, (place,)) for place, count in enumerate(counts) if count]
    depth = [0] * len(counts)
    if len(heap) == 1:
        depth[heap[0][1]] = 1
    heapq.heapify(heap)
    while len(heap) > 1:
        (one, place, few), (other, _, more) = heapq.heappop(heap), heapq.heappop(heap)
        for symbol in few + more:
            depth[symbol] += 1
        heapq.heappush(heap, (one + other, place, few + more))
    return depth


def canonical(lengths: list[int]) -> list[int]:
    """The code words that follow from their lengths, first bit lowest."""
    words, word = [0] * len(lengths), 0
    for bits in range(1, max(lengths) + 1):
        word <<= 1
        for symbol in (place for place, length in enumerate(lengths) if length == bits):
            words[symbol] = int(f"{word:0{bits}b}"[::-1], 2)
            word += 1
    return words


@dataclass(frozen=True)
class Places:
    """Where values of up to 57 bits stand in a stream: the 64 bit words they begin in, and those that reach
    into the next word."""

    shifts: Bits
    firsts: NDArray[np.intp]
    words: NDArray[np.int64]
    over: NDArray[np.intp]
    next_words: NDArray[np.int64]

    def written(self, values: Bits, stream: Bits) -> None:
        """Sets the bits of the values in a stream where they are not set."""
        stream[self.words] |= np.bitwise_or.reduceat(values << self.shifts, self.firsts)
        stream[self.next_words] |= values[self.over] >> (np.uint64(64) - self.shifts[self.over])


def places(offsets: NDArray[np.int64]) -> Places:
    """Of ascending offsets in bits, at least one."""
    words, shifts = offsets >> 6, (offsets & 63).astype(np.uint64)
    firsts = np.flatnonzero(np.diff(words, prepend=-1))
    # Of several values in a word only the last reaches into the next one.
    last = np.append(firsts[1:], len(words)) - 1
    over = last[shifts[last] > 7]
    return Places(shifts, firsts, words[firsts], over, words[over] + 1)


def _length(length: int, lengths: list[int], words: list[int]) -> list[tuple[int, int]]:
    symbol = int(_length_symbols()[length - _SHORTEST])
    first, extra = _length_steps()[symbol]
    return [(words[_END + 1 + symbol], lengths[_END + 1 + symbol]), (length - first, extra)]


def _told(lengths: list[int], spans: list[int]) -> list[tuple[int, int]]:
    words = canonical(list(_TELLING))
    order = [(_TELLING[symbol], 3) for symbol in _TOLD_IN]
    return order + [(words[length], _TELLING[length]) for length in [*lengths, *spans]]


def _joined(parts: list[tuple[int, int]]) -> tuple[int, int]:
    value = place = 0
    for part, bits in parts:
        value |= part << place
        place += bits
    return value, place


def _symbol(value: int, steps: list[tuple[int, int]]) -> int:
    return max(place for place, (first, _) in enumerate(steps) if first <= value)


@cache
def _length_symbols() -> NDArray[np.intp]:
    steps = _length_steps()
    return np.array([_symbol(length, steps) for length in range(_SHORTEST, LONGEST + 1)])


@cache
def _length_steps() -> list[tuple[int, int]]:
    """First length and extra bits of each symbol."""
    extra = [0] * 8 + [bits for bits in range(1, 6) for _ in range(4)]
    firsts = np.cumsum([_SHORTEST, *(1 << bits for bits in extra[:-1])])
    return [*zip(firsts.tolist(), extra, strict=True), (LONGEST, 0)]


@cache
def _distance_steps() -> list[tuple[int, int]]:
    extra = [0] * 4 + [bits for bits in range(1, 14) for _ in range(2)]
    firsts = np.cumsum([1, *(1 << bits for bits in extra[:-1])])
    return list(zip(firsts.tolist(), extra, strict=True))
