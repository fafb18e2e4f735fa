"""What is worn: on heads, faces, hands, feet, backs and bodies."""

from concept_gen.data.vocabulary import words

HATS = words(
    "hat cap crown helmet beret beanie fedora sombrero tiara turban fez bonnet mortarboard halo wreath",
)

WORN = {
    "worn-glasses": words(
        "glasses spectacles eyeglasses reading-glasses round-glasses square-glasses nerd-glasses big-glasses"
    ),
    "worn-sunglasses": words("sunglasses shades aviators aviator-sunglasses cool-sunglasses"),
    "worn-goggles": words("goggles swimming-goggles safety-goggles vr-headset"),
    "worn-domino-mask": words("mask masks domino-mask venetian-mask"),
    "worn-monocle": words("monocle"),
    "worn-eye-patch": words("eye-patch eyepatch"),
    "worn-headphones": words("headphones headset earphones"),
    "worn-scarf": words("scarf scarfs scarves knitted-scarf shawl"),
    "worn-bandana": words("bandana neckerchief kerchief"),
    "worn-medal": words("medal medals"),
    "worn-necklace": words("necklace pendant amulet"),
    "worn-bow-tie": words("bow-tie bowtie"),
    "worn-tie": words("tie necktie"),
    "moustache": words("moustache mustache moustaches handlebar-moustache"),
    "beard": words("beard beards full-beard long-beard"),
}
"""What a face wears, by the drawing of it worn."""

BOOTS = words(
    "wellies wellingtons wellington-boots rain-boots rubber-boots gumboots rainboots boots work-boots",
    "hiking-boots snow-boots ski-boots winter-boots",
)

SKATES = words(
    "skate skates ice-skate ice-skates roller-skate roller-skates rollerskates rollerblades inline-skates"
)
"""What is worn under the feet."""

GLOVES = words("glove gloves boxing-glove boxing-gloves mitten mittens oven-mitt oven-mitts baseball-glove")
"""What is worn on the hands."""

ATTIRE = {
    "body-astronaut": words("spacesuit space-suit astronaut-suit space-helmet astronaut-helmet"),
    "body-suit": words("suit tuxedo tux blazer business-suit suit-and-tie waistcoat"),
    "body-superhero": words("superhero-cape superhero-costume"),
    "body-knight": words("armor armour suit-of-armor suit-of-armour knight-armor knight-armour"),
    "body-doctor": words("lab-coat doctor-coat white-coat"),
    "body-graduate": words("graduation-gown"),
    "body-wellies": BOOTS,
    "body-apron": words("apron"),
    "body-sweater": words("sweater jumper pullover turtleneck cardigan wool-sweater hoodie sweatshirt"),
    "body-jacket": words("jacket leather-jacket biker-jacket denim-jacket"),
}
"""What one is dressed in, by the body in it."""

ON_BACKS = words("backpack rucksack saddle saddlebag saddlebags jetpack howdah")
"""What is worn on a back."""

WINGS = words("wings wing angel-wings")
"""What spreads behind what has none by nature."""
