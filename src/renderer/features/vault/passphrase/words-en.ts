/** 512 everyday English nouns, 9 bits each: short, easy to hear and to spell, no two alike in sound. Ours. */
export const WORDS_EN: readonly string[] = `
acorn acre actor admiral agent album alley almond amber anchor angle ankle answer anvil apple april
apron arch arena armour arrow artist ash aspen atlas attic author autumn avenue axle badge badger
bakery balcony ballad bamboo banjo banner barley barn baron basil basket beacon beaver beetle bell bench
berry birch biscuit bishop blanket blossom board boat bonnet book boot bottle boulder bowl bracket branch
brass bread breeze brick bridge brook broom brush bubble bucket buckle bugle bullet bundle bunker butter
button cabin cable cactus camel camera canal candle canoe canvas canyon captain caravan carbon cargo carpet
carrot castle cattle cavern cedar cellar cement chain chalk chapel charcoal cherry chess chest chimney church
cider cinder circle citrus clamp clarinet clay cliff cloak clock cloud clover coast cobalt cocoa coffee
collar comet compass copper coral corner cottage cotton cousin crab cradle crane crater cricket crown crystal
cucumber curtain cushion cypress dagger daisy dancer dawn deacon decade deer delta denim desert desk dew
diamond diary dinner doctor dolphin domino donkey door dragon drawer drum duchess duck dune eagle earth
easel echo eclipse elbow elder elephant elm ember emerald engine envelope evening fabric falcon family farmer
feather fence fennel fern ferry fiddle field finger flag flame flannel flask flint flour flute foam
forest forge fork fossil fountain fox frame freckle frost galaxy gallery garage garden garlic garnet gate
geyser ginger giraffe glacier globe glove goat goblet gondola goose granite grape gravel guitar gull hamlet
hammer harbour harness harp harvest hatchet hazel heather hedge helmet hero heron hickory hill hinge honey
hood horizon horse hotel hunter icicle igloo incense ink insect iris island ivory ivy jacket jasmine
jelly jewel jigsaw journal judge jungle juniper kayak kernel kettle kingdom kitchen kite kitten knight knot
ladder lagoon lake lamb lantern larch lawn leaf leather lemon lentil letter library lily linen lion
lizard lobster locket lotus lumber magnet magpie mango mantle maple marble margin market marsh mason meadow
medal melon mercury metal mill mineral mirror mist mitten monarch monkey moon morning moss motor mountain
mouse museum mushroom music mustard nail napkin narrow nature navy needle nephew nest nickel night north
nutmeg oak oasis oat ocean octave olive onion opera orange orchard orchid otter oven owl oyster
paddle palace panther paper parade parcel parrot pasture path pebble pelican pencil pepper piano picnic pigeon
pillow pilot pine pipe pirate planet plaster plum pocket poem pond poplar porch potato prairie prism
puddle pumpkin puppet quarry queen quill quilt rabbit radish raft railway rain raven ribbon rice ring
river robin rocket roof rope rose ruby rudder saddle saffron sailor salmon salt sand sapphire satin
saucer scarf school scissors seal season shadow shelf shepherd shield shoe shore silver singer sister skate
sleeve slope smoke snow soap soldier song spade sparrow spice spider spoon spruce squirrel stable staircase
star statue steam stone stork storm straw stream sugar summer sunset swan table tailor tea temple
thimble thistle thunder ticket tiger timber toast tomato torch tower trail train tree trumpet tulip tunnel
turtle valley velvet violet violin volcano wagon walnut water whale wheat wheel willow window winter wolf
`
  .trim()
  .split(/\s+/)
