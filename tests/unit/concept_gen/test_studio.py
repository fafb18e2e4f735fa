"""Who draws, who stands in, and how drawing and palettes come together."""

from dataclasses import replace
from uuid import uuid4

import pytest

from concept_contracts.events import Recipe
from concept_contracts.images import Artifact
from concept_contracts.palettes import Palette
from concept_gen.errors import (
    AttemptRunning,
    ContentRefused,
    ProviderMisused,
    ProviderUnavailable,
    UnknownProvider,
    UnusableResult,
)
from concept_gen.order import Drawing, Order, Refinement
from concept_gen.studio import Studio, arranged, worth_raising

ORDER = Order("event", uuid4(), "a fox", "autumn", 3, 7, 512, 512)


def _palette(name: str, colour: str) -> Palette:
    return Palette(name=name, colors=(colour,))


ONE, TWO, THREE, WORN = (
    _palette(n, c) for n, c in zip("1234", ("#111111", "#222222", "#333333", "#444444"), strict=True)
)


class Provider:
    """Draws and proposes, or raises the fault it was given."""

    def __init__(
        self, name: str, fault: Exception | None = None, palettes: tuple[Palette, ...] = (ONE, TWO, THREE)
    ) -> None:
        self.name, self.fault, self.asked, self.palettes = name, fault, 0, palettes

    async def draw(self, order: Order) -> Drawing:
        self._ask()
        return Drawing(b"", None, Recipe(provider=self.name, model="m", prompt=order.logo, seed=order.seed))

    async def propose(self, order: Order) -> tuple[Palette, ...]:
        self._ask()
        return self.palettes[: order.palette_count]

    def _ask(self) -> None:
        self.asked += 1
        if self.fault:
            raise self.fault


async def _silently(fraction: float, message: str) -> None:
    return None


def _studio(*providers: Provider, **fields) -> Studio:
    local = Provider("local")
    by_name = {provider.name: provider for provider in providers}
    given = {"default": providers[0].name, "palettes": {}} | fields
    return Studio(images=by_name, local_palettes=local, **given)


async def test_a_request_may_choose_its_provider():
    made = await _studio(Provider("a"), Provider("b")).make(replace(ORDER, provider="b"), _silently)
    assert made.drawing.recipe.provider == "b"


async def test_a_refinement_goes_to_its_parents_provider():
    made = await _studio(Provider("a"), Provider("b")).make(
        replace(ORDER, refinement=_refinement()), _silently
    )
    assert made.drawing.recipe.provider == "b"


@pytest.mark.parametrize("asked", ["c", None])
async def test_a_provider_that_is_not_there_is_not_the_users_fault(asked: str | None):
    with pytest.raises(UnknownProvider) as unknown:
        await _studio(Provider("a"), default="gone").make(replace(ORDER, provider=asked), _silently)
    assert not unknown.value.user_fault


@pytest.mark.parametrize("fault", [ProviderUnavailable("x"), ProviderMisused("x"), UnusableResult("x")])
async def test_the_next_provider_draws_when_one_fails(fault: Exception):
    studio = _studio(Provider("a", fault), Provider("b"), fallbacks=("b",))
    recipe = (await studio.make(ORDER, _silently)).drawing.recipe
    assert recipe.provider == "b"
    assert recipe.parameters["fallback_after"] == [f"a: {fault.code}"]


@pytest.mark.parametrize("fault", [ContentRefused("no"), AttemptRunning("wait"), KeyError("bug")])
async def test_nobody_stands_in_for_a_refusal_a_running_attempt_or_a_bug(fault: Exception):
    other = Provider("b")
    with pytest.raises(type(fault)):
        await _studio(Provider("a", fault), other, fallbacks=("b",)).make(ORDER, _silently)
    assert other.asked == 0


async def test_local_palettes_stand_in_and_that_is_said():
    hosted = Provider("a", ProviderUnavailable("x"))
    made = await _studio(Provider("b"), palettes={"a": hosted}, palette_default="a").make(ORDER, _silently)
    assert (made.palettes, made.palette_source) == ((ONE, TWO, THREE), "fallback")


async def test_palettes_too_few_are_used_and_local_ones_fill_up():
    hosted = Provider("a", palettes=(WORN,))
    made = await _studio(Provider("b"), palettes={"a": hosted}, palette_default="a").make(ORDER, _silently)
    assert (made.palettes, made.palette_source) == ((WORN, ONE, TWO), "provider")


async def test_no_palettes_wanted_asks_nobody():
    hosted = Provider("a")
    studio = _studio(Provider("b"), palettes={"a": hosted}, palette_default="a")
    await studio.make(replace(ORDER, palette_count=0), _silently)
    assert hosted.asked == 0


async def test_a_fault_that_may_pass_is_raised_before_one_that_may_not():
    passing, lasting = ProviderUnavailable("x"), ProviderMisused("y")
    assert worth_raising([passing, lasting]) is passing
    assert worth_raising([lasting]) is lasting


async def test_settings_that_name_a_missing_provider_are_not_ready():
    assert await _studio(Provider("a"), fallbacks=("gone",)).unready() == "not configured: gone"
    assert await _studio(Provider("a"), palette_default="gone").unready() == "not configured: gone"
    assert await _studio(Provider("a")).unready() is None


def _refinement(**fields) -> Refinement:
    image = Artifact(bucket="b", key="k", sha256="0" * 64, media_type="image/png", size=1, width=1, height=1)
    recipe = Recipe(provider="b", model="m", prompt="p", seed=1)
    given = {"instructions": "x", "preserve": frozenset(), "image": image, "vector": None, "recipe": recipe}
    return Refinement(**given | {"palettes": (TWO,), "palette": None} | fields)


@pytest.mark.parametrize(
    ("preserve", "expected"),
    [(frozenset({"colors"}), (WORN, TWO, ONE)), (frozenset(), (WORN, ONE, TWO))],
    ids=["colours kept", "colours free"],
)
def test_a_refinements_own_colours_lead_and_the_parents_follow_where_kept(preserve, expected):
    order = replace(ORDER, refinement=_refinement(preserve=preserve))
    drawing = Drawing(b"", None, Recipe(provider="b", model="m", prompt="p", seed=1), WORN)
    assert arranged(order, drawing, (ONE, TWO, THREE)) == expected
