"""Words of several meanings show what the other words of their text speak for."""

import pytest

from concept_gen.data.files import read_lines
from concept_gen.data.icons import icons_by_id
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.vocabulary.senses import sense_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a crane lifting a steel beam", "own/crane-beam"),
        ("a crane that hoists, for a construction firm", "own/crane-container"),
        ("a crane on a building site", "own/crane"),
        ("a crane standing in a pond", "own/crane-bird"),
        ("gaming mouse shop", "own/computer-mouse"),
        ("a mouse eating cheese", "own/mouse"),
        ("a bat hitting a ball for a baseball team", "own/baseball-bat"),
        ("a bat in front of the moon", "own/bat"),
        ("a cricket on a leaf", "fluent/cricket"),
        ("a wax seal on a letter for a notary", "own/wax-seal"),
        ("a seal balancing a ball", "own/seal"),
        ("the bark of a tree", "pin/tree"),
        ("a dog's bark in the night", "own/dog"),
        ("a palm on a beach", "own/palm-beach"),
        ("a coiled spring for an engineering firm", "own/coil-spring"),
        ("an old jaguar at a motor show", "own/sports-car"),
        ("a jaguar in the jungle", "own/jaguar"),
        ("python programming course", "own/code-brackets"),
        ("a python around a branch", "own/snake"),
        ("java developers", "own/code-brackets"),
        ("ruby on rails consultancy", "own/code-brackets"),
        ("cobra golf clubs", "own/crossed-golf-clubs"),
        ("a cobra rising from a basket", "own/cobra"),
        ("calendar with the date", "own/calendar"),
        ("a cooling fan", "mdi/ceiling-fan"),
        ("the bank of a river", "own/river"),
        ("a savings bank", "own/bank"),
        ("a rook on a chessboard", "own/chess-rook"),
        ("a rook on a branch", "own/raven"),
        ("a boxer dog", "own/bulldog"),
        ("a boxer punching", "own/boxing-glove"),
        ("a burning match", "own/matchstick"),
        ("a hand drawn palm", "own/palm-tree"),
        ("a star over the sea", "own/star"),
    ],
)
def test_a_word_shows_what_its_text_speaks_for(text: str, shown: str):
    assert cast(read_brief(text)).subjects[0] == shown


def test_a_word_does_not_speak_for_itself():
    assert sense_of("bat", "bats") is None
    assert sense_of("bolts", "a bolt and two bolts") is None


def test_every_sense_shows_icons_that_are_there():
    rows = [line.partition(" | ")[0].partition(": ")[2] for line in read_lines("senses.txt")]
    assert {name for row in rows for name in row.split() if name != "!"} <= icons_by_id().keys()
