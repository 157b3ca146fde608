/** One discount, for a group of exactly this many. */
export type TeamOffer = Readonly<{
  people: number
  alone: number
  together: number
  hours: number
  unitsPerBuyer: number
}>

/** By product. The first one is what Anna's story is about. */
export const teamOffers = {
  'headphones-aura': { people: 3, alone: 990_00, together: 690_00, hours: 24, unitsPerBuyer: 1 },
  'keyboard-klyuch': { people: 2, alone: 3290_00, together: 2890_00, hours: 24, unitsPerBuyer: 1 },
  'ball-basketball': { people: 5, alone: 1690_00, together: 1290_00, hours: 72, unitsPerBuyer: 1 },
  'camera-vzglyad': { people: 2, alone: 27990_00, together: 25990_00, hours: 72, unitsPerBuyer: 1 },
  'keys-sintez': { people: 2, alone: 9990_00, together: 8990_00, hours: 72, unitsPerBuyer: 1 },
  'toy-panda': { people: 2, alone: 1190_00, together: 950_00, hours: 24, unitsPerBuyer: 2 },
  'tee-legkaya': { people: 2, alone: 1690_00, together: 1390_00, hours: 48, unitsPerBuyer: 1 },
  'pan-paella': { people: 2, alone: 3190_00, together: 2690_00, hours: 48, unitsPerBuyer: 1 },
  'chess-doroga': { people: 2, alone: 1290_00, together: 1090_00, hours: 48, unitsPerBuyer: 1 },
  'disco-ball': { people: 3, alone: 1490_00, together: 1190_00, hours: 48, unitsPerBuyer: 1 },
  'badminton-volan': { people: 2, alone: 1290_00, together: 1090_00, hours: 24, unitsPerBuyer: 1 },
  'pouch-kosmetichka': { people: 2, alone: 890_00, together: 750_00, hours: 24, unitsPerBuyer: 2 },
  'kimono-doma': { people: 2, alone: 2790_00, together: 2390_00, hours: 48, unitsPerBuyer: 1 },
  'fondue-gora': { people: 4, alone: 3490_00, together: 2790_00, hours: 72, unitsPerBuyer: 1 },
  'charger-65': { people: 2, alone: 2290_00, together: 1890_00, hours: 48, unitsPerBuyer: 2 },
  'darts-tochno': { people: 4, alone: 2490_00, together: 1990_00, hours: 72, unitsPerBuyer: 1 },
  'boxing-gloves': { people: 2, alone: 2890_00, together: 2490_00, hours: 48, unitsPerBuyer: 1 },
  'skateboard-ulitsa': { people: 2, alone: 2990_00, together: 2590_00, hours: 48, unitsPerBuyer: 1 },
  'pen-chernila': { people: 2, alone: 1890_00, together: 1590_00, hours: 48, unitsPerBuyer: 1 },
  'train-parovoz': { people: 2, alone: 1990_00, together: 1690_00, hours: 48, unitsPerBuyer: 2 },
  'cupcakes-6': { people: 4, alone: 890_00, together: 690_00, hours: 24, unitsPerBuyer: 1 },
  'projector-seans': { people: 4, alone: 12990_00, together: 10990_00, hours: 72, unitsPerBuyer: 1 },
  'clock-wall': { people: 2, alone: 1690_00, together: 1390_00, hours: 48, unitsPerBuyer: 1 },
  'monitor-okno': { people: 3, alone: 21990_00, together: 19490_00, hours: 72, unitsPerBuyer: 1 },
  'pinata-kon': { people: 4, alone: 1490_00, together: 1190_00, hours: 72, unitsPerBuyer: 1 },
  'cat-fish': { people: 2, alone: 320_00, together: 270_00, hours: 24, unitsPerBuyer: 3 },
  'mahjong-set': { people: 4, alone: 5490_00, together: 4490_00, hours: 72, unitsPerBuyer: 1 },
  'scarf-krasny': { people: 3, alone: 1290_00, together: 990_00, hours: 72, unitsPerBuyer: 2 },
  'mic-podcast': { people: 2, alone: 4290_00, together: 3790_00, hours: 48, unitsPerBuyer: 1 },
  'popcorn-kino': { people: 2, alone: 240_00, together: 199_00, hours: 24, unitsPerBuyer: 3 },
  'razor-gladko': { people: 2, alone: 1290_00, together: 1090_00, hours: 48, unitsPerBuyer: 1 },
  'race-car': { people: 2, alone: 2990_00, together: 2490_00, hours: 48, unitsPerBuyer: 1 },
  'djembe-ritm': { people: 3, alone: 4290_00, together: 3590_00, hours: 72, unitsPerBuyer: 1 },
  'tree-yolka': { people: 3, alone: 2490_00, together: 1990_00, hours: 72, unitsPerBuyer: 1 },
  'flats-balet': { people: 2, alone: 2290_00, together: 1890_00, hours: 48, unitsPerBuyer: 1 },
  'gamepad-pobeda': { people: 2, alone: 2690_00, together: 2290_00, hours: 24, unitsPerBuyer: 2 },
  'umbrella-folding': { people: 2, alone: 1190_00, together: 990_00, hours: 24, unitsPerBuyer: 2 },
  'umbrella-beach': { people: 2, alone: 1790_00, together: 1490_00, hours: 48, unitsPerBuyer: 1 },
  'joystick-retro': { people: 2, alone: 3590_00, together: 2990_00, hours: 48, unitsPerBuyer: 1 },
  'microscope-kaplya': { people: 3, alone: 4790_00, together: 3990_00, hours: 48, unitsPerBuyer: 1 },
  'crystal-ball': { people: 2, alone: 1590_00, together: 1290_00, hours: 48, unitsPerBuyer: 1 },
  'shorts-more': { people: 2, alone: 1390_00, together: 1150_00, hours: 48, unitsPerBuyer: 2 },
  'crystal-paperweight': { people: 2, alone: 1490_00, together: 1190_00, hours: 48, unitsPerBuyer: 1 },
  'chem-opyty': { people: 2, alone: 1890_00, together: 1590_00, hours: 48, unitsPerBuyer: 1 },
} as const satisfies Readonly<Record<string, TeamOffer>>
