"""People by the words and drawings for them: roles, kin, busts and heads."""

from concept_gen.data.vocabulary import words

ROLES = {
    "body-astronaut": words("astronaut cosmonaut spaceman"),
    "body-chef": words("chef cook baker"),
    "body-wizard": words("wizard sorcerer magician mage warlock"),
    "body-pirate": words("pirate buccaneer corsair"),
    "body-cowboy": words("cowboy cowgirl sheriff rancher"),
    "body-dj": words("dj disc-jockey"),
    "body-superhero": words("superhero superheroine hero"),
    "body-knight": words("knight paladin crusader"),
    "body-doctor": words("doctor surgeon nurse vet veterinarian"),
    "body-builder": words("builder handyman carpenter construction-worker"),
    "body-king": words("king queen emperor"),
    "body-santa": words("santa santa-claus father-christmas"),
    "body-captain": words("captain sailor skipper"),
    "body-viking": words("viking norseman"),
    "body-graduate": words("graduate professor"),
    "body-skateboard": words("skateboarder skater"),
    "body-suit": words("businessman businesswoman gentleman banker lawyer solicitor accountant estate-agent"),
    "body-jacket": words("biker rocker"),
    "body-guitar": words("guitarist"),
    "body-barbell": words("weightlifter bodybuilder powerlifter"),
    "body-unicycle": words("unicyclist"),
    "body-canoe": words("canoeist kayaker"),
    "body-farmer": words("farmer"),
    "body-firefighter": words("firefighter fireman"),
    "body-police": words("policeman police-officer policewoman cop"),
    "body-painter": words("painter artist"),
    "body-detective": words("detective sherlock sleuth"),
    "body-potter": words("potter"),
    "body-waiter": words("waiter waitress barista"),
    "body-violin": words("violinist fiddler"),
    "body-saxophone": words("saxophonist"),
    "body-drums": words("drummer"),
    "body-piano": words("pianist"),
    "body-cello": words("cellist double-bassist bassist"),
    "body-harp": words("harpist"),
    "body-trumpet": words("trumpeter"),
    "body-flute": words("flautist flutist"),
    "body-clarinet": words("clarinettist clarinetist oboist"),
    "body-accordion": words("accordionist"),
    "body-microphone": words("singer rapper vocalist"),
    "body-camera": words("photographer"),
    "body-watering-can": words("gardener"),
    "body-fishing": words("fisherman angler"),
    "body-skis": words("skier"),
    "body-surfboard": words("surfer"),
    "body-snowboard": words("snowboarder"),
}
"""Who one is dressed as, by the body in that dress."""

KIN = {
    "woman-head": words("mother mum mom aunt lady bride businesswoman"),
    "man-head": words("father dad daddy uncle gentleman guy husband groom"),
    "girl-head": words("child kid daughter sister toddler schoolgirl little-girl"),
    "boy-head": words("son brother schoolboy little-boy"),
    "grandmother-head": words("grandmother grandma granny old-woman old-lady"),
    "grandfather-head": words("grandfather grandpa granddad grandad old-man"),
}
"""Whose head it is, by the drawing of it."""

HANDED = frozenset[str]().union(*ROLES.values(), *KIN.values()) | words(
    "robot alien ghost man woman girl boy child person people runner dancer skeleton angel devil gnome",
    "mummy samurai ninja monk scarecrow snowman zombie mermaid elf troll yeti bigfoot genie octopus squid",
    "crab lobster",
)
"""Those with hands."""

BUSTS = words("girl boy woman man grandmother queen")
"""People drawn with their shoulders."""

HUMAN_HEADS = words("man-head woman-head girl-head boy-head grandmother-head grandfather-head")
"""People's heads alone."""

PEOPLE = BUSTS | HUMAN_HEADS | words("grandfather king bearded-man")
"""Drawings of people from the front; faces else are animals'."""
