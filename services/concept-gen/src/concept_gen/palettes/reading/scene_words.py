"""Words of theme texts that name a scene: its materials, its time, how it feels."""

from concept_gen.data.vocabulary import words

PASSING = words(
    "curiosity curious wonder gentle gently quiet quietly quietness silence silent calm still stillness",
    "hush sleepy tense tension nervous patience patient careful thoughtful attentive kindness honest",
    "honesty trust trusted trustworthy dependable reliable sincere steady slow unhurried care caring",
    "hope hopeful boring joy wind windy winds breeze breezy afternoon afternoons brutal lonely solitude",
    "sweat bath walls rag chevy awe fear relief longing yearning loyalty loyal growing grow",
    "ambition plain love loves loved proud pride confident confidence self-assured assured safe safely",
    "street streets alley lane strong strength bold boldness serene serenity peaceful peace tranquil",
    "anxious anxiety worried worry worries stressed stress scared afraid frightened overwhelmed",
    "quiet-power silent-power quiet-strength silent-strength calm-power calm-strength calm-energy",
    "quiet-energy silent-energy quiet-force soft-power",
    "tranquility tranquillity restful fearless howling celebration celebrations celebrating celebratory",
)
"""Words that say how a scene feels: beside anything else they have no colour."""
MATERIALS = words(
    "carbon bark moss",
    "chrome",
    "salt soil thatch dunes lagoon moss-green",
    "rope wool linen paper rice-paper plaster chalk flour snow lace marble beech oak wood timber teak birch",
    "plywood birch-plywood birchwood light-wood pale-wood white-oak bamboo",
    "varnish leather calfskin suede velvet black-velvet dust iron cast-iron stone granite sandstone",
    "tweed straw hay clay earth glass brick bricks concrete tin enamel silk felt green-felt agave peat",
    "smoke peat-smoke desert sand candle-smoke beech-wood tar cork rattan wicker hemp jute barley wheat",
    "bread leaves wet-leaves grass rain mist fog sea grey-sea river lake sky red-earth red-clay ferns",
    "cypress hills prairie seaweed foam sea-foam barrel porcelain waffle-cone cone wafer syrup zinc",
    "harbour harbor woods forest orchard rye rye-crust crust kilim rug blue-linen poppy-seed steam",
    "torchlight lamplight candlelight candle wax beeswax linden moon sun black-timber dark-wood",
    "sea-salt mud moonlight sunset dusk dawn thunder storm",
)
"""What is seen beside two colours or three that a theme names."""
STEADY = words(
    "gentle gently quiet quietly calm calming still steady patient careful thoughtful attentive honest",
    "sincere trust trusted trustworthy dependable reliable care caring safe safely serene serenity",
    "peaceful peace",
    "tranquil tranquility tranquillity restful slow unhurried loyal confident hopeful strong",
    "quiet-power silent-power quiet-strength silent-strength calm-power calm-strength calm-energy",
)
"""Of these, what a character is that may be modern too."""
ERAS = words(
    "1920s 1930s 1940s 1950s 1960s 1970s 1980s 1990s twenties thirties forties fifties sixties",
    "seventies eighties nineties 20s 30s 40s 50s 60s 70s 80s 90s bauhaus art-deco deco art-nouveau",
    "persian moroccan mexican japanese scandinavian delft tuscan indian folk-art folk mod 1950s-diner",
    "midcentury mid-century victorian medieval baroque renaissance byzantine ottoman egyptian greek",
    "celtic viking aztec mayan peruvian portuguese mondrian de-stijl matisse klimt monet van-gogh",
    "hokusai japanese-woodblock rothko kandinsky vermeer hopper warhol william-morris arts-and-crafts",
    "kilim tibetan navajo slavic matryoshka dala-horse scandinavian-folk nordic-folk swedish-folk",
    "azulejo anatolian iznik turkish route-66 moorish papel-picado day-of-the-dead indian-festival",
    "persian-miniature futuristic golden-hour golden-light",
)
"""Times and cultures that have colours of their own: they lead before things."""
