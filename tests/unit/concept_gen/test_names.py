"""What name a description gives the brand."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a bakery called 'Miller & Sons'", "Miller & Sons"),
        ('noodle bar "Kikko"', "Kikko"),
        ("trattoria 'Da Gino', rustic", "Da Gino"),
        ("logo for Oakridge Dental", "Oakridge Dental"),
        ("piano lessons by Greta Holm", "Greta Holm"),
        ("hockey team The Comets", "The Comets"),
        ("The word NOVA with a star", "NOVA"),
        ("PawPrint Pet Photography", "PawPrint Pet Photography"),
        ("Redwood Financial Advisors", "Redwood Financial Advisors"),
        ("Harbor House Bed & Breakfast", "Harbor House Bed & Breakfast"),
        ("A Bed & Breakfast", None),
        ("Golden Hour Photography", "Golden Hour Photography"),
        ("Northern Lights Brewing Co.", "Northern Lights Brewing Co"),
        ("Big Bear Pizza", "Big Bear Pizza"),
        ("The Tipsy Goose", "The Tipsy Goose"),
        ("Wedding Photography", None),
        ("the words Blue Moon over a moon", "Blue Moon"),
        ('law firm called "Featherstonehaugh, Hart"', "Featherstonehaugh, Hart"),
        ("brewery called 'Żubr & Søn'", "Zubr & Søn"),
        ('bakery called "🍞 Brot"', "Brot"),
        ('cafe called "北京茶馆"', None),
        ("a goat, for our small cheese dairy Kecskehegy in the hills", "Kecskehegy"),
        ("a cat for my studio Łapa", "Lapa"),
        ("Åse & Björn, a knitting shop", "Åse & Björn"),
        ("a bull for the steakhouse El Niño in Madrid", "El Niño"),
        ("our vineyard Quinta São João in Portugal, grapes", "Quinta São João"),
        ("for the football club Őrség, a stag", "Orség"),
        ("A horse for my riding school Fåk", "Fåk"),
        ("tea house Ōkami with a wolf", "Okami"),
        ("the wedding of Zoë & Noël", "Zoë & Noël"),
        ("a swan, Château d'Or", "Château d'Or"),
        ("Über Pizza: a pizza slice", "Über Pizza"),
        ("Sew What? Alterations and repairs, a needle and thread", "Sew What?"),
        ("Oh My Dog! grooming parlour, a poodle with a bow", "Oh My Dog!"),
        ("a florist called Who Knew? with a tulip", "Who Knew?"),
        ("Help! We need a logo for a bakery", None),
        ("Pedalhaus - bike repair while you wait", "Pedalhaus"),
        ("Bluebird - mobile barber shop, a comb", "Bluebird"),
        ("Ferncliff: garden design", "Ferncliff"),
        ("Modern - dental clinic", None),
        ("Restaurant - a crab on a plate", None),
        ("Logo: a bakery", None),
        ("coffee shop in Berlin", None),
        ("restaurant Italian style", None),
        ("wine bar in Lyon", None),
        ("The logo for Tidewell shows a sailing boat on waves", "Tidewell"),
        ("The logo for Paris should show a tower", None),
        ("a crab with headphones for a beach bar DJ", None),
        ("olive oil from Crete", None),
        ("walking tours of New York", None),
        ("a Japanese garden", None),
        ("Hilltop Thatching. We thatch roofs, so a cottage", "Hilltop Thatching"),
        ("Copper Kettle. We make jam, a jar of jam", "Copper Kettle"),
        ("Marlowe. We repair clocks, a pocket watch", "Marlowe"),
        ("Red Fox. We want a fox by a river", None),
        ("Clocks. I repair them, a pocket watch", None),
        ("Curling club. We play at night, a curling stone", None),
        ("Iron Lotus, a boxing gym for women", "Iron Lotus"),
        ("Ember, a candle studio", "Ember"),
        ("Logo for Harbor, a coworking space", "Harbor"),
        ("Northwind – a sailing school", "Northwind"),
        ("Luna Yoga – a crescent moon and a lotus", "Luna Yoga"),
        ("Fortivo: a shield with a keyhole", "Fortivo"),
        ("Halden Oak Capital, private equity", "Halden Oak Capital"),
        ("Glitter Tips nail studio", "Glitter Tips"),
        ("Copper & Pine furniture", "Copper & Pine"),
        ("Iron Goat Gym", "Iron Goat Gym"),
        ("ceramics studio Kiln House", "Kiln House"),
        ("rock climbing gym, Crux", "Crux"),
        ("my best friend's food truck, Wok This Way", "Wok This Way"),
        ("yoga studio, Berlin", None),
        ("crochet toys by Mina", "Mina"),
        ("crochet toys by post", None),
        ("Kiln Street Pottery", "Kiln Street Pottery"),
        ("Kestrel Airlines", "Kestrel Airlines"),
        ("Peppercorn, a spice merchant", "Peppercorn"),
        ("Nail Salon", None),
        ("scuba diving school for Blue Lagoon", "Blue Lagoon"),
        ("Maple Street Barbers est. 1987", "Maple Street Barbers"),
        ("Hopkins Family Alpaca Farm", "Hopkins Family Alpaca Farm"),
        ("TidyNest home cleaning", "TidyNest"),
        ("FLINT & EMBER wood-fired pizza", "FLINT & EMBER"),
        ("bowling team the Gutter Kings", "Gutter Kings"),
        ("my name is Priya Nair and I am a yoga teacher", "Priya Nair"),
        ("Blue Ribbon dry cleaning", "Blue Ribbon"),
        ("Riverside Rowing Club", "Riverside Rowing Club"),
        ("Octopus Records with an octopus", "Octopus Records"),
        ("Windmill House B&B, a Dutch windmill", "Windmill House B&B"),
        ("Brightwater Plumbing and Heating", "Brightwater Plumbing and Heating"),
        ("Kestrel Roofing, roof repairs and new roofs", "Kestrel Roofing"),
        ("an octopus holding a wrench, logo for Eight Arms Plumbing", "Eight Arms Plumbing"),
        ("a rhino head for our rugby team, the Kestrel Park Rhinos", "Kestrel Park Rhinos"),
        ("a tow truck in a circle, Dave's 24hr Recovery", "Dave's 24hr Recovery"),
        ("a robot holding a daisy. Company is Pollen AI", "Pollen AI"),
        ("a brush and a roller, Morales & Sons Painting and Decorating", "Morales & Sons"),
        ("Sparkwell, house cleaning every week", "Sparkwell"),
        ("Pip and Marrow is a vegetable box scheme", "Pip and Marrow"),
        ("Nightjar: sleep tracking app for shift workers", "Nightjar"),
        ("ice lolly van, Mr. Tuppence", "Mr. Tuppence"),
        ("Mrs. Higgins, a tea room with a teapot", "Mrs. Higgins"),
        ("Studio No. 9, a pottery with a vase", "Studio No. 9"),
        ("Baker & Co., a bakery", "Baker & Co"),
        ("We are Hartley Plumbing and we want a tap", "Hartley Plumbing"),
        ("Hi, we are Bright Sparks, electricians", "Bright Sparks"),
        ("I'm Priya Nair, yoga teacher", "Priya Nair"),
        ("Hartley Plumbing wants a dripping tap", "Hartley Plumbing"),
        ("Golden Wok, steaming bowl of noodles with chopsticks", "Golden Wok"),
        ("Happy Paws, cheerful dog on a skateboard", "Happy Paws"),
        ("Bee Happy Honey", "Bee Happy Honey"),
        ("a lighthouse on the main st. We sell candles", None),
        ("We are London based and want a fox", None),
        ("We are the Otters, a swimming club", "Otters"),
        ("Logo for Hartley & Sons, please", "Hartley & Sons"),
        ("Logo for Coffee Shop", None),
        ("We are Swiss and make watches", None),
        ("Red Fox, sitting in the snow", None),
        ("Blue Whale, minimal line art", None),
        ("Mountain Lake, pine trees and a canoe", None),
        ("Fresh Organic Honey", None),
        ("Bear Eating Honey", None),
        ("Loaf Language, sourdough baking classes", "Loaf Language"),
        ("Fox Drinking Coffee", None),
        ("Logo: minimal app icon with a leaf", None),
        ("This is a logo for a bakery", None),
        ("Mobile Dog Grooming", None),
        ("Artichoke, single line drawing", None),
        ("Upholstery of antique furniture in Bath", None),
        ("Red Fox – a bold mascot", None),
        ("Mountain, a lake and a river", None),
        ("Fox, an oak tree and the moon for a forest school", None),
        ("dinosaur toys, playful T-Rex", None),
        ("Coffee Shop Logo", None),
        ("farmers' market", None),
    ],
)
def test_a_brands_name_is_told_from_places_and_ideas(text: str, name: str | None):
    assert read_brief(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Payment app called Kobo Quick. A coin that moves fast.", "Kobo Quick"),
        ("a bakery called Bread & Butter. Warm and cosy.", "Bread & Butter"),
        ("coffee shop called St. Mark's", "St. Mark's"),
        ("law firm called J. Smith & Co.", "J. Smith & Co"),
        ("Resilience. A consultancy that helps companies get through crises", "Resilience"),
        ("Our ice hockey team is the Walruses, angry walrus with tusks", "Walruses"),
        ("Violin maker Lindqvist & Dotter", "Lindqvist & Dotter"),
        ("Etched lighthouse, Salt & Stone", "Salt & Stone"),
        ("The Okonkwo family reunion, a baobab tree", "Okonkwo"),
        ("Olive mill, family Papadakis, since 1924", "Papadakis"),
        ("A plumber's business, Rapid Flow Plumbing", "Rapid Flow Plumbing"),
        ("Hollow Oak Pottery. A clay vase on a wheel.", "Hollow Oak Pottery"),
        ("Kindling, we mentor young people leaving care", "Kindling"),
        ("Beltway: we move pianos", "Beltway"),
        ("Two Rivers - we teach kids to row", "Two Rivers"),
        ("Bakery: we bake bread", None),
        ("Harvest: we want a fox", None),
        (
            "Ridgeline Guides takes people up mountains. A peak with a rising sun.",
            "Ridgeline Guides",
        ),
        ("Vela Optics makes eyeglasses by hand.", "Vela Optics"),
        ("Electric scooter rental, Zipp. Show a scooter, it should look fast.", "Zipp"),
        ("Museum of Fossils, an ammonite.", "Museum of Fossils"),
        ("Women's football team the Foxes, a fox head on a shield.", "Foxes"),
        ("Hollow Pine campsite, a tent under a pine tree.", "Hollow Pine"),
        ("Luma, a solar energy start-up", "Luma"),
        ("Red lantern hanging in front of our noodle place, Lucky Alley Noodles", "Lucky Alley Noodles"),
        ("A Fox makes a den", None),
        ("Fish & Chips", None),
        ("Monogram of M and R for a wedding planner", None),
    ],
)
def test_a_name_ends_with_its_sentence_and_stands_by_its_trade_or_kin(text: str, name: str | None):
    assert read_brief(text).name == name


def test_the_animal_of_a_brand_is_the_one_it_is_called_by():
    brief = read_brief("Cybersecurity startup named Pangolin, show the animal curled up")
    assert icon_of(cast(brief).subjects[0]).name == "curled-pangolin"


@pytest.mark.parametrize("seed", range(3))
def test_letters_that_are_asked_for_in_a_shield_stand_in_a_shield(seed: int):
    recipe = design("Private bank, shield with the letter H", "old money", seed).recipe
    assert (recipe["monogram"], recipe["plate"], recipe["subject"]) == ("H", "shield", None)
    assert TEMPLATES[recipe["template"]].uses_plate


def test_a_letter_that_a_drawing_makes_is_no_monogram_beside_a_name():
    made = read_brief("Pixel & Thread, a sewing needle with thread that makes a letter P")
    assert (made.name, made.monogram) == ("Pixel & Thread", None)
    assert read_brief("a needle with thread that makes a letter P").monogram == "P"


def test_who_says_it_is_no_label():
    assert design("we run a bakery, a fox", "warm", 0).recipe["label"] == "BAKERY"
