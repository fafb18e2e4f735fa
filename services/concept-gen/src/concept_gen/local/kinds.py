"""Kinds of things, by the words in their names: what holds, is worn or flies."""

from collections.abc import Collection

from concept_gen.data.vocabulary import words

VESSELS = words(
    "coffee cup mug beer bowl teacup tea teapot cupcake box pot book boat canoe cauldron package",
    "boot shoe sneaker pocket suitcase trunk wheelbarrow tote egg eggshell flowerpot",
    "bag bucket plant soup barrel hat gift pumpkin basket bathtub nest crate vase wok rowboat ship tray",
    "platter bouquet posy nosegay",
)
"""What something can look out of."""

HOLDERS = words(
    "bottle jar bulb light-bulb lightbulb heart shield drop droplet circle globe moon sun lens glass",
    "house tent egg window frame gear cloud bubble leaf keyhole flask tree hexagon star badge apple",
    "pumpkin head brain bell hourglass lantern book envelope pocket chest backpack balloon triangle",
    "diamond crystal-ball ball planet",
)
"""What something can be seen in."""

LIGHT = words(
    "bee bumblebee wasp butterfly moth ladybug lady-beetle beetle dragonfly firefly ant grasshopper fly",
    "cricket snail caterpillar spider gecko lizard frog bird sparrow robin hummingbird finch wren canary",
    "parrot owl crow raven dove pigeon seagull kingfisher mouse squirrel gnome fairy",
)
"""What settles on anything, whatever its form."""

BIRDS = words(
    "bird crow raven pelican stork pigeon eagle hawk falcon owl parrot toucan seagull gull puffin",
    "heron hummingbird robin sparrow swallow swan duck goose rooster hen chicken kingfisher magpie",
    "woodpecker ostrich flamingo penguin peacock crane turkey",
)
"""Those with an empty beak: a dove is drawn with its branch."""

FLIERS = words(
    "bird seagull gull swallow swift dove pigeon crow raven bat butterfly bee dragonfly balloon kite",
    "airplane biplane plane drone airballoon",
)
"""What is in the air where several of it are told of."""

UPRIGHT = words("owl penguin chick puffin")
"""Birds that hold a thing before their belly; others have it in the beak."""

PLANTS = words(
    "flower rose tulip daisy sunflower mushroom poppy wildflower lily fern cactus dandelion lavender"
)
"""What grows at the feet of something."""

GROWTH = words(
    "reed reeds rush rushes bulrush bulrushes cattail cattails grass grasses tall-grass long-grass wheat",
    "barley rye oats fern ferns heather clover lavender corn bamboo sedge seagrass",
)
"""What one stands in, hidden a little by it."""

VEHICLES = words(
    "bicycle bike motorcycle motorbike moped scooter tricycle penny-farthing tractor car racing-car race-",
    "car sports-car classic-car convertible go-kart truck van train steam-train plane airplane biplane",
    "jet-ski snowmobile atv cargo-bike",
)
"""What one sits in or on, to be seen above it."""

PIED = words(
    "panda penguin hedgehog polar-bear badger raccoon meerkat sloth monkey husky barn-owl skunk orca",
    "puffin magpie chimpanzee orangutan",
)
"""Faces known by what is light in them and what dark: turned into their negatives they are others."""

BODILESS = words(
    "octopus squid jellyfish fish shark whale orca dolphin narwhal seahorse snail slug snake worm ghost",
    "crab lobster robot alien",
)
"""Those who are drawn whole where others are a face: no body is put under them."""

PACK_ANIMALS = words("donkey mule camel llama alpaca yak ox horse pony elephant reindeer")
"""Who carries things on the back."""

PERCHES = words(
    "mountain mountains peak hill hills hilltop rock rocks boulder mushroom toadstool globe ball roof",
    "house barn cloud tree volcano iceberg island planet earth pumpkin cactus cake apple",
)
"""What is stood on at its highest place."""

WATERS = words("lake river pond sea ocean wave waves waterfall canal bay")
"""What nothing stands on."""

BOATS = words(
    "boat ship sailboat lifeboat rowboat canoe kayak raft yacht gondola dinghy tugboat ferry catamaran buoy"
)
"""What floats."""

RECLINING = words("sloth otter")
"""Who hangs or lies in their drawings."""

HEADS = words(
    "badger bear boar border-collie buffalo bull bulldog chihuahua chimpanzee cougar cow doberman dog",
    "dragon eagle-head elephant elk-head fox geometric-fox goat golden-retriever gorilla hawk highland-cow",
    "horse horse-head husky ibex jaguar koala lion longhorn lynx minotaur moose orangutan ox panda pig pug",
    "french-bulldog labradoodle pitbull pomeranian saint-bernard schnauzer shiba-inu spaniel",
    "rabbit raccoon ram rhino rooster rottweiler sheep siamese-cat sphynx-cat stag-head tiger unicorn",
    "unicorn-head wolf wolf-head alien-face robot-face ghost-face girl boy woman man",
)
"""Drawings of our own that are a head alone: it stands on nothing and rides nothing."""

WHOLES = {
    "bear": "own/standing-bear", "boar": "own/running-boar", "buffalo": "own/bison", "deer": "pin/stag",
    "dog": "pin/sitting-dog", "dragon": "own/winged-dragon", "elephant": "own/elephant-side",
    "fox": "own/sitting-fox", "goat": "own/standing-goat", "gorilla": "own/standing-gorilla",
    "horse": "pin/horse", "ibex": "own/standing-goat", "lion": "pin/lion", "pig": "own/piglet",
    "rabbit": "own/hare", "ram": "own/standing-goat", "rhino": "own/rhino-side", "sheep": "own/wool-sheep",
    "stag": "pin/stag", "tiger": "own/leaping-tiger", "unicorn": "pin/unicorn", "wolf": "own/howling-wolf",
    "robot": "own/robot", "otter": "own/standing-otter", "girl": "own/sitting-girl", "boy": "own/sitting-boy",
    "woman": "own/sitting-woman", "man": "own/sitting-man",
}  # fmt: skip
"""The whole animal, by what those are called that are a head in most drawings."""

HELD_UP = words(
    "balloon balloons umbrella parasol flag banner kite sword spear staff wand torch trident sign broom",
    "rose flower flowers bouquet oar paddle spoon fork axe hammer brush paintbrush sparkler lollipop",
)
"""What is held up by its foot."""

STRUCTURES = words(
    "tent tipi yurt house barn castle cabin cottage church lighthouse tower windmill hut igloo temple mill",
    "factory caravan greenhouse farmhouse pagoda palace fort mountain hill bridge",
)
"""What other things are in front of."""

EMBLEMS = words(
    "heart star cross key leaf sun moon paw eye drop flame lightning bolt crown flower music note check",
    "lock padlock cloud gear letter anchor clover snowflake diamond smile face keyhole feather",
)
"""What is seen on things."""

STEMMED = words(
    "tree trees palm mushroom toadstool lamp lamppost streetlight sunflower signpost parasol beach-",
    "umbrella willow oak pine bonsai baobab cypress",
)
"""What something rests under, beside its stem."""

CANOPIES = words(
    "umbrella parasol leaf leaves flower hat cloud roof tent blanket rainbow wing wings fern canopy cap house"
)
"""What shelters who is under it."""

FLOCKS = (
    words(
        "star snowflake heart leaf petal bubble note music-note spark sparkle balloon cloud raindrop",
        "coin lantern feather kite bat fish bird",
    )
    | LIGHT
    | PLANTS
    | BIRDS
)
"""What is around something when there are many of it."""

SKY = words("moon sun star stars moonlight sunset sunrise cloud clouds snowflakes")
"""What is above things."""

SCENERY = words(
    "moon sun star stars cloud clouds sky mountain mountains hill hills forest tree trees wave waves river",
    "peak peaks sea ocean lake skyline city island sunset sunrise rainbow horizon desert dunes volcano",
    "waterfall galaxy planet constellation wreath laurel circle ring shield frame banner rays house barn",
    "lighthouse tower iceberg icebergs",
)
"""What is around something and not in its hands."""


def is_of(name: str, kind: Collection[str]) -> bool:
    """Whether a name, its words joined by hyphens, is of a kind or has a word that is."""
    return name in kind or any(word in kind for word in name.split("-"))
