"""Which version of the rows serves, and which go, whoever starts and stops in whatever order."""

from sqlalchemy import create_engine, text

from component.gateway.readmodel.programs import Programs
from concept_contracts.streams import CONCEPTS
from gateway.readmodel.versions import LAPSE
from support import events as given
from support.folded import served, tables

FACTS = given.history(given.concept_requested(), given.image_generated(), given.image_stored())


def test_rows_that_hold_less_than_those_that_serve_are_not_swapped(programs: Programs) -> None:
    programs.holding(1, *FACTS)
    new = programs.holding(2, *FACTS[:2])
    assert not new.swap()
    assert new.rebuilding
    new = programs.holding(2, *FACTS)
    assert new.swap()
    assert not new.rebuilding


def test_a_replica_follows_a_swap_once_that_takes_nothing_back(programs: Programs) -> None:
    programs.holding(1, *FACTS[:2]).close()
    first, second = (programs.holding(2, *FACTS[:2]) for _ in range(2))
    assert first.swap()
    assert second.apply(CONCEPTS.name, FACTS[1].sequence, FACTS[2].sequence, FACTS[2:])
    second.attend()
    assert second.rebuilding
    assert first.apply(CONCEPTS.name, FACTS[1].sequence, FACTS[2].sequence, FACTS[2:])
    second.attend()
    assert not second.rebuilding


def test_tables_stay_while_a_replica_that_reads_them_gives_signs_of_life(programs: Programs) -> None:
    programs.holding(1, *FACTS)  # dies
    alive = programs.holding(1, *FACTS)
    new = programs.holding(2, *FACTS)
    assert new.swap()
    for _ in range(3):
        programs.clock.now += LAPSE - 1
        alive.attend()
        assert new.attend() == []
    programs.clock.now += LAPSE + 1
    new.attend()
    assert tables(programs.url) == {"concepts_v2"}


def test_a_replica_taken_for_dead_fills_its_tables_again(programs: Programs) -> None:
    paused = programs.holding(1, *FACTS)
    new = programs.holding(2, *FACTS)
    assert new.swap()
    programs.clock.now += LAPSE + 1
    while tables(programs.url) != {"concepts_v2"}:
        new.attend()
    paused.attend()
    assert paused.position(CONCEPTS.name) == 0
    assert paused.apply(CONCEPTS.name, 0, FACTS[2].sequence, FACTS)
    assert paused.concept(given.CONCEPT) == new.concept(given.CONCEPT)


def test_after_going_back_to_the_old_program_its_rows_serve_and_the_new_ones_go(programs: Programs) -> None:
    programs.holding(1, *FACTS).close()
    newer = programs.holding(2, *FACTS)
    assert newer.swap()
    newer.attend()
    newer.attend()
    assert tables(programs.url) == {"concepts_v2"}
    newer.close()
    older = programs.holding(1, *FACTS[:2])
    assert not older.rebuilding
    assert older.attend() == []
    assert older.apply(CONCEPTS.name, FACTS[1].sequence, FACTS[2].sequence, FACTS[2:])
    assert older.attend() == [2]
    assert served(programs.url) == 1


def test_rows_from_before_there_was_a_choice_serve_a_newer_program(programs: Programs) -> None:
    model = programs.holding(1, *FACTS)
    engine = create_engine(programs.url)
    with engine.begin() as connection:
        for table in ("serving", "readers"):
            connection.execute(text(f"drop table {table}"))
    engine.dispose()
    newer = programs.holding(2)
    assert newer.rebuilding
    assert newer.concept(given.CONCEPT) == model.concept(given.CONCEPT)
    newer.close()
