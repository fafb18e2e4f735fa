"""The table of word vectors: what is packed comes out as it went in."""

import numpy as np

from concept_gen.data.word_vectors import LEAST, MOST, STEP, load_word_vectors, packed, unpacked


def test_two_rows_in_a_byte_come_out_as_they_went_in():
    table = np.random.default_rng(7).integers(LEAST, MOST, (6, 128), np.int8, endpoint=True)
    assert packed(table).nbytes == table.nbytes // 2
    assert (unpacked(packed(table)) == table * STEP).all()


def test_every_word_of_the_vocabulary_has_a_direction():
    vectors = load_word_vectors()
    assert len(vectors.index) == len(vectors.table) == 30_000
    assert vectors.table.any(axis=1).all()
