"""The words of theme texts, by what they say about its colours."""

from concept_gen.data.vocabulary import words

SILENT = words(
    "dry signal frills roll rolls closing ripening packets a an the of at in on and with for to over",
    "under by from very like style theme themed feel feeling feels vibes vibe mood inspired colors",
    "colours color colour palette palettes tones tone tonal some light lightly slightly bit little but",
    "not too more less it its that this my our we want should be is are as into or brand logo look shades",
    "shade hues hue accents accent background mostly mainly primarily subtle something combination mix",
    "touch hint hints high low contrast aesthetic atmosphere attitude spirit energy-like scheme old new",
    "small big day days time world life place scene view use make change try give please instead keep",
    "monday tuesday wednesday thursday friday saturday sunday hour hours week month year chip chips",
    "products product field fields grove polished brushed raw rough maybe one worn leftover aged overripe",
    "sparkling bubbly rich clear burnt late early abandoned hard working wet region mask stained dried",
    "rush escape route las skin feather stripes striped warning lining spoken hand pair set whole",
    "real true pure proper box fashioned looking beautiful nice pretty gorgeous lovely stunning amazing",
    "awesome perfect crushed spells statement fine almost hardly barely nearly only purpose first last",
    "wide narrow open closed side top bottom middle torn ripped tank beginning between among around after",
    "before while without within across along behind gentle-on every everything nothing someone people",
    "person thing things way ways kind-of sort always never often still just even ever also really quite",
    "rather deeply utterly properly simply made making hand-made come go goes going hot-on together-with",
    "big-hearted table chairs chair memorable unique parlour plus friend exactly veins european eastern",
    "matte beaten hammered story resin van valley app guilty pleasure busy bustling crowded soaked",
    "drenched dusted heavy wet down",
)
SETTINGS = words(
    "soup broth stew city street house home market school office store shop room kitchen tool",
    "tools building town village studio club company team modern style art design food bar business",
    "people band game may fall play animal animals property family community powder strong fast",
    "friendly simple summer classic bright hope hopeful retro vintage old-school soft pastel",
    "pastels airy dreamy powdery expensive child childs children kid kids toddler toddlers kindergarten",
    "preschool neighbourhood neighborhood glow",
    "alley lane loft cellar poster hut lobby workshop deli window groomer planner agency consultancy joint",
    "dark-mode darkmode dark-ui dark-interface",
    "stall rooftop warehouse free hair night nights evening evenings porch camp shopfront tavern",
    "discount cheap affordable weekend morning mornings glowing radiant luminous",
)
"""Words that set a stage rather than a colour: themes of such words come last."""
TEMPERS = words(
    "bold elegant luxury premium energetic confident professional playful serious fun cheerful fierce",
    "aggressive tough rugged masculine feminine sleek minimal minimalist clean crisp sophisticated",
    "refined trustworthy reliable edgy quirky whimsical magical mysterious dynamic futuristic traditional",
    "homely cozy cosy welcoming upscale opulent regal lively happy joyful optimistic athletic delicate",
    "romantic calm peaceful serene gentle quiet tranquil relaxed relaxing competent tropical",
    "youthful gritty moody salty cute kawaii loud honest stylish chic understated corporate luxurious",
    "powerful fancy posh timeless cheeky sleepy lazy thoughtful noble tender respectful nostalgic focused",
    "proud hopeful wholesome chill mellow wise silly adventurous dramatic mythical heroic hearty",
    "adventure outdoor outdoors outdoorsy",
    "rebellious witty sassy dependable neighbourly curious brave loving caring kind sincere humble daring",
    "eccentric goofy jolly merry solemn stern wistful innocent grounded healing soothing glamorous",
    "spirited vibrant punchy snappy handcrafted scholarly academic clever inventive innovative visionary",
    "inspiring empowering fearless disruptive approachable inclusive diverse quaint nerdy geeky hip",
    "trendy sturdy hardworking robust solid stable graceful slow fast sweet charming artisan handmade",
    "homemade intimate determined glossy dangerous sharp hot mischievous boring dull plain sober",
    "restrained discreet sensible modest dignified restraint dignity everyone everybody grumpy lovable",
    "cuddly giggly noisy weird strange odd precise precision accurate ambitious resilient harmony unity",
    "purity elegance poise grateful tidy neat smart contemporary exciting thrilling optimism positive",
    "upbeat silent sparkling celebration organised silence weightless messy chaotic adaptable adorable",
    "agile alluring amusing angular appetising aromatic articulate astute atmospheric attentive authentic",
    "balanced barren bashful beaming bewitching bighearted blunt blushing blustery boisterous bouncy",
    "brisk brooding budding businesslike candid carefree charismatic chilled chirpy chivalrous civilised",
    "coarse cocky collected colossal comforting comfy compact composed conscious considerate considered",
    "conspiratorial contemplative contented convivial cordial courteous coy cryptic cultivated cultured",
    "cutting-edge dainty dapper dashing debonair decisive dedicated delectable devoted diaphanous",
    "diligent dingy discerning droll durable dutiful economical effervescent efficient effortless elated",
    "elemental eloquent elusive empowered enchanting energising enlightened enterprising epic ethereal",
    "euphoric evocative exhilarating experienced expressive fantastical far-out feisty flashy flavourful",
    "flirty flowing forgiving formidable forthright fragrant frank frantic free-spirited frisky frivolous",
    "frolicsome genteel genuine ghoulish gleaming glistening glorious gossamer grand graphic gregarious",
    "handsome hilarious homecooked honourable hospitable humane hypnotic iconic idyllic imaginative",
    "impish impressive infinite informal insightful intellectual intense intrepid introspective",
    "invigorating invincible inviting irresistible jaunty jovial joyous kinetic kooky languid legendary",
    "leisurely lighthearted limitless lissome logical luscious lustrous lyrical magnetic magnificent",
    "manic masterful measured mechanical meditative melodic methodical meticulous mighty modular",
    "monumental motivated mouthwatering muscular mythic nifty no-nonsense nourishing nutritious obscure",
    "old-world operatic otherworldly outgoing outlandish outspoken painterly peppy perfumed perky",
    "philosophical picturesque pioneering plucky poetic practical pragmatic pristine progressive",
    "prosperous protective queenly quick quintessential radical raunchy rejuvenating remote resolute",
    "resonant resourceful respectable responsive restorative rhythmic rousing ruggedly savoury scenic",
    "sculptural seasonal secluded sensitive shadowy shimmering shimmery skilled slick smouldering smug",
    "sneering sociable spectral spellbinding splendid spontaneous sprightly spry staid stark",
    "steadfastness stimulating stirring straightforward striking stylised suave sublime subversive supple",
    "supportive swanky swanlike swift systematic tactile tantalising tasteful tech-savvy tempting",
    "tenacious textured thirsty thundering tickled tingly titillating triumphant unassuming",
    "uncompromising unconventional understanding united unpolished unspoilt uplifting upright utilitarian",
    "classy luxe grandiose jubilant gutsy electrifying vampy slinky industrious twee saintly streetwise",
    "creamy sun-bleached sun-faded sunbleached audacious daredevil swashbuckling",
    "down-to-earth built-to-last made-to-last honest-work honest-craft solid-work strong-willed",
    "sporty reassuring smoky bare frosted jazzy funky juicy zesty tangy succulent crunchy crispy nutty",
    "fluffy fuzzy silky milky sultry seductive sexy steamy sensual balmy dazzling sentimental passionate",
    "hungry tasty delicious competitive hardy indestructible untamed feral affluent prestigious lavish",
    "decadent flamboyant extravagant ornate manly girly thrifty frugal spotless immaculate brainy",
    "ingenious organized courageous gallant furious ferocious menacing nurturing compassionate empathetic",
    "humorous funny zany wacky wonky irreverent sarcastic fresh shy",
    "valiant venerable versatile virtuous vital vivacious wandering well-groomed well-read wicked",
    "laid-back laidback casual easygoing",
    "damp windswept winsome wiry woodsy worldly zealous zipping zippy",
)
"""Words for a character: they come after what has a colour of its own."""
MODIFIERS = {
    "dark": "deep", "deep": "deep", "darker": "deep", "velvety": "deep", "muted": "muted",
    "faded": "muted", "dusty": "muted", "subdued": "muted", "misty": "muted", "foggy": "muted",
    "hazy": "muted", "bright": "vivid", "vivid": "vivid", "saturated": "vivid", "electric": "vivid",
    "soft": "soft", "pastel": "soft", "pastels": "soft", "powdery": "soft", "airy": "soft", "warm": "warm",
    "warmer": "warm", "cool": "cool", "cold": "cool", "chilly": "cool",
    "chalky": "muted", "washed": "muted", "bleached": "muted", "dusky": "muted", "inky": "deep",
    "shadowy": "deep", "neon": "neon", "neons": "neon", "fluorescent": "neon", "fluoro": "neon",
    "dayglo": "neon", "rustic": "earthen", "earthy": "earthen", "homespun": "earthen",
    "rooted": "earthen", "farmhouse": "earthen",
    "countryside": "earthen", "mossy": "earthen",
    "mature": "mature", "cyberpunk": "neon", "synthwave": "neon", "tropical": "lush", "tropics": "lush",
}  # fmt: skip
TONING = words("soft pastel pastels airy dreamy dreamlike powdery night nights summer")
"""Settings that only tone a thing beside them."""
CREAMY = words(
    "ice-cream icecream gelato sorbet frozen-yoghurt yoghurt yogurt milkshake milkshakes macaron macarons",
    "meringue panna-cotta lassi",
)
"""What makes the colours beside it light ones."""
TELLING = frozenset({"soft", "neon", "lush", "earthen"})  # modifiers that are themes too
OF_ONE = frozenset({"deep", "warm", "cool"})
NIGHTLY = words(
    "ultraviolet blacklight gothic vampire macabre sinister noir midnight night nights nighttime",
    "nocturnal cyberpunk synthwave aurora borealis northern-lights vaporwave outrun nightclub neon",
    "terminal hacker horror haunted space cosmic galaxy nebula candlelight candlelit goth starry moonlit",
    "stargazing eclipse techno dracula transylvanian transylvania bioluminescent jellyfish black-orchid",
    "film-noir neon-green neon-pink neon-blue nightlife apocalyptic fluorescent dayglo halloween shadowy",
    "black-velvet neon-red abyss night-market moody arcade mirrorball disco cabaret burlesque ghost-story",
    "phantom werewolf werewolves blood-moon graveyard crypt fireflies firefly new-years-eve fireworks",
    "firework fireworks-display bonfire-night abyssal moonlight starlight",
    "heavy-metal death-metal black-metal doom-metal thrash-metal metalcore sludge-metal stoner-metal",
    "speed-metal grindcore deep-house trance",
    "insomnia insomniac sleepless sleeplessness lying-awake sleepless-night sleepless-nights awake-at-night",
    "after-hours nightcap late-evening late-night-bar speakeasy cigar-bar cigar-lounge whisky-bar",
    "whiskey-bar cocktail-lounge piano-bar jazz-bar jazz-club",
    "drum-and-bass darkwave blade-runner tron stranger-things godfather tim-burton",
)
"""Words that are seen on a dark ground first."""
NOCTURNAL = words(
    "midnight night nights nighttime night-time nocturnal cyberpunk synthwave aurora borealis",
    "vaporwave outrun nightclub neon hacker northern-lights space deep-space outer-space cosmic galaxy",
    "nebula starry starry-sky neon-sign neon-signs neon-lights",
    "moonlit stargazing ultraviolet blacklight nightlife neon-green neon-pink neon-blue neon-red techno",
    "bioluminescent night-market abyss night-out friday-night saturday-night tropical-night desert-night",
    "summer-night midsummer-night starry-night lagos-night night-sky midnight-sky deep-night",
    "new-years-eve fireworks-display bonfire-night abyssal moonlight starlight sleepless-night",
    "sleepless-nights lying-awake awake-at-night",
)
"""Of these, what has no daylight."""
DAYTIME = words(
    "day daytime daylight sunny white cream pastel pastels kids kid children childrens child toddler",
    "toddlers bright sunshine airy",
)
"""What lets daylight into a night."""
MODERN = words("modern progressive cutting-edge forward-looking forward-thinking tech-savvy up-to-date")
NEUTRAL = words("sand black white grey gray silver cream ivory beige charcoal graphite")
