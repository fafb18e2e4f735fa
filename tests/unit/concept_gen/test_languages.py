"""Texts in other languages are put into English; English ones are left alone."""

from uuid import uuid4

import pytest

from concept_gen.languages import in_english
from concept_gen.languages.dictionary import dictionaries, folded
from concept_gen.languages.recognition import PLAINLY_ENGLISH
from concept_gen.local.contact_sheet import PROMPTS
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.order import Order
from concept_gen.palettes import palettes
from concept_gen.providers.local import draw, propose


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Ein Fuchs mit Hut, der ein Buch liest", "a fox with a hat reading a book"),
        ("Eine schlafende Katze auf einem Halbmond", "a sleeping cat on a crescent moon"),
        ("Drei Hunde", "three dogs"),
        ("Eine Kaffeetasse mit Herz", "a coffee cup with a heart"),
        ("Un renard qui lit un livre sous un arbre", "a fox reading a book under a tree"),
        ("Un chat noir sur un toit", "a black cat on a roof"),
        ("Un perro con gafas de sol en una tabla de surf", "a dog with sunglasses on a surfboard"),
        ("Un búho leyendo un libro", "a owl reading a book"),
        ("Un gatto che dorme sulla luna", "a cat sleeping on the moon"),
        ("A coruja e a lua", "the owl and the moon"),
        ("Uma raposa com chapéu lendo um livro", "a fox with a hat reading a book"),
        ("Un mapache robando un churro", "a raccoon stealing a churro"),
        ("Un asinello che porta una cesta di limoni", "a donkey carrying a basket of lemons"),
        ("Uma coruja estudando à luz de vela", "a owl reading by candlelight"),
        ("Um macaco comendo banana na rede", "a monkey eating a banana in the hammock"),
        ("Sarta che cuce abiti da sposa", "seamstress sewing wedding dress"),
        ("Un gatto che fa surf", "a cat on a surfboard"),
        ("hamburgueria artesanal com fogo", "burger joint with fire"),
        ("Busco un logo para mi panadería", "I want logo for my bakery"),
        ("Um galo cantando no telhado", "a rooster singing on the roof"),
        ("Un gatto su un ramo", "a cat on a branch"),
        ("Een vos met een hoed die een boek leest", "a fox with a hat reading a book"),
        ("Ein Dachs, der eine Pfeife raucht", "a badger smoking a pipe"),
        ("Een uil die een hoed draagt en een krant leest", "a owl wearing a hat and reading a newspaper"),
        ("Une cigogne qui porte un bébé", "a stork carrying a baby"),
        ("Eine Katze, die einen Korb trägt", "a cat carrying a basket"),
        ("Un chat qui boit du café", "a cat drinking coffee"),
        ("Une toile d'araignée", "a spider web"),
        ("Un chat devant la Tour Eiffel", "a cat in front of the eiffel tower"),
        ("Logo voor een kraampje bij 't strand", "logo for market stall at the beach"),
        ("Kleingärtnerverein, Gießkanne und Rechen", "allotment club, watering can and rake"),
        ("Logo fuer eine Baeckerei, frueh am Morgen", "logo for bakery, early morning"),
        ("Ein Waschbär, der Gitarre spielt.", "a racoon playing guitar."),
        ("Een vos die op een brommer rijdt", "a fox riding a scooter"),
        ("Logo voor een breiclubje - een wiel", "logo for knitting club – a wheel"),
        ("Ein Füchschen mit Herz", "a fox with a heart"),
        ("Une tête de chèvre avec des fleurs", "a goat head with some flowers"),
        ("Ballhaus, tanzendes Paar", "ballroom, dancing couple"),
        ("gemütlich braun", "cosy brown"),
        ("Un thé et une tasse", "a tea and a cup"),
        ('Ein Hotel namens "The Barn"', 'a hotel called "The Barn"'),
        ("Un gallo che canta all'alba", "a rooster singing at sunrise"),
        ("Hamburguesería con fuego", "burger restaurant with fire"),
        ("La tienda se llama Hilo y Aguja", "the shop called Hilo y Aguja"),
        ("Barbearia Navalha de Ouro", 'barber called "Barbearia Navalha de Ouro"'),
        ("Toelettatura Zampe Felici", 'dog groomer called "Toelettatura Zampe Felici"'),
        ("rose et vert", "pink and green"),
    ],
)
def test_a_text_is_put_into_english_word_by_word(text: str, english: str):
    assert in_english(text) == english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("noble, ancien, bordeaux et or", "noble, antique, burgundy and gold"),
        ("romig, eerlijk, zwammig", "creamy, honest, zwammig"),
    ],
)
def test_a_text_is_read_though_one_of_its_words_is_unknown_or_looks_english(text: str, english: str):
    assert in_english(text) == english


def test_a_text_that_may_be_english_is_taken_for_the_language_of_the_one_beside_it():
    assert in_english("still, warm") == "still, warm"
    assert in_english("still, warm", "Ein Fuchs mit Hut") == "quiet, warm"
    assert in_english("calm and warm", "Ein Fuchs mit Hut") == "calm and warm"
    assert in_english("Sol", "cálido y suave") == "Sol"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Una panadería llamada La Espiga", "La Espiga"),
        ("Logo pour un fleuriste nommé Belle Rose", "Belle Rose"),
        ('Logo für eine Bäckerei namens "Kornblume"', "Kornblume"),
        ("Bakkerij De Korenaar", "Bakkerij De Korenaar"),
        ("Uma cafeteria chamada Bom Dia", "Bom Dia"),
        ("hoveniersbedrijf groen & meer, een kruiwagen", "groen & meer"),
        ("Rouwbloemen & Meer, een roos", "Rouwbloemen & Meer"),
        ("Le Chat Noir, un bar", "Le Chat Noir"),
        ("Zum Goldenen Hirsch", "Zum Goldenen Hirsch"),
        ("Logo pour le salon de coiffure Élégance, des ciseaux", "Élégance"),
        ("Logo voor café 't Hoekje", "café 't Hoekje"),
        ("Kinderdagverblijf De Kikkersprong, een kikker", "De Kikkersprong"),
        ("Wappen für den Schützenverein Tannenberg mit Hirsch", "Tannenberg"),
    ],
)
def test_names_stay_as_they_are(text: str, name: str):
    assert read_brief(in_english(text)).name == name


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Zahnarztpraxis Dr. Weber", "dentist"),
        ("Gasthof zum Löwen", "inn"),
        ("Studio legale Rossi & Bianchi", "law-firm"),
        ("Peluquería canina Guau", "dog-groomer"),
        ("Une boulangerie", "bakery"),
        ("Fontanero 24 horas", "plumber"),
        ("Idraulico pronto intervento", "plumber"),
        ("Bodega de vinos Viña del Mar", "winery"),
        ("Taller mecánico Hermanos Ruiz", "garage"),
        ("Dentista infantil", "dentist"),
    ],
)
def test_a_trade_in_another_language_is_shown(text: str, subject: str):
    assert cast(read_brief(in_english(text))).subject_idea == subject


@pytest.mark.parametrize(
    "text",
    [
        *(text for prompt in PROMPTS for text in prompt),
        "a repair café",
        "Kindness Café",
        "El Camino, a taco truck",
        "Art Nouveau elegance",
        "a pigeon riding a scooter",
        "a saint bernard",
        "Law firm Hartmann & Lowe, an owl",
        "Two whales forming a yin yang",
        "a garage door",
        "t-rex",
        "yo-yo",
        "猫",
        "",
        "…",
    ],
)
def test_what_is_or_may_be_english_is_left_alone(text: str):
    assert in_english(text) == text


@pytest.mark.parametrize(
    "thing", ["fox", "owl", "book", "tree", "heart", "crown", "mountain", "bakery", "sun"]
)
def test_every_language_knows_what_logos_show(thing: str):
    assert all(thing in one.english.values() for one in dictionaries())


@pytest.mark.parametrize("text", ["a fox drinking coffee", "sustainable fashion label", "Iron Oak brewery"])
def test_no_dictionary_is_read_for_english(text: str):
    dictionaries.cache_clear()
    in_english(text)
    assert dictionaries.cache_info().currsize == 0


def test_no_language_has_a_small_word_that_is_plainly_english():
    assert not any(one.function & PLAINLY_ENGLISH for one in dictionaries())


@pytest.mark.parametrize("code", ["de", "es", "fr", "it", "nl", "pt"])
def test_forms_are_found_with_and_without_their_accents(code: str):
    known = next(one for one in dictionaries() if one.code == code)
    assert all(known.form_of(folded(form)) for form in known.english)


def test_no_english_line_is_written_under_a_name_in_another_language():
    order = Order("event", uuid4(), "Una panadería llamada La Espiga", "cálido", 3, 7, 512, 512)
    made = draw(order)
    assert made.recipe.parameters["name"] == "La Espiga"
    assert made.recipe.parameters["label"] == ""
    assert made.recipe.prompt == order.logo


def test_a_theme_in_another_language_gives_the_colours_of_the_english_one():
    made = propose("chaleureux, automne", "un renard", 2)
    assert [one.colors for one in made] == [one.colors for one in palettes("warm, autumn", "a fox", 2)]


def test_long_texts_are_read_in_part():
    assert len(in_english("ein Fuchs und ein Bär, " * 1000)) < 500
