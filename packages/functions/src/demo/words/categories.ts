import type { Category, PlatformName } from "@tandem/contract";

/** What a category is about: what people in it do, what is advertised there, and where. */
export interface Subject {
  niches: readonly string[];
  products: readonly string[];
  /** How work in it is best shown. */
  shown: readonly string[];
  platforms: readonly PlatformName[];
}

const subject = (
  niches: string,
  products: string,
  shown: string,
  platforms: readonly PlatformName[],
): Subject => ({
  niches: niches.split(", "),
  products: products.split(", "),
  shown: shown.split("; "),
  platforms,
});

export const SUBJECTS: Record<Category, Subject> = {
  beauty: subject(
    "skincare, fragrance, curly hair, bridal make-up, men's grooming",
    "barrier serum, mineral sunscreen, rose cleanser, night balm, lip tint",
    "the texture on bare skin in daylight; a morning routine from start to end",
    ["instagram", "tiktok", "youtube"],
  ),
  fashion: subject(
    "slow fashion, streetwear, vintage, modest fashion, tailoring",
    "linen overshirt, wool coat, everyday loafers, rain jacket, denim repair kit",
    "three outfits from your own wardrobe; the seams and the lining up close",
    ["instagram", "pinterest", "tiktok"],
  ),
  fitness: subject(
    "running, yoga at home, strength training, climbing, calisthenics",
    "trail shoes, foam roller, training plan, resistance bands, recovery drink",
    "one whole session without cuts; the first week and the fourth",
    ["youtube", "instagram", "tiktok"],
  ),
  food: subject(
    "baking, plant-based cooking, street food, fermenting, quick dinners",
    "spice box, oat drink, cast-iron pan, sourdough kit, single-estate coffee",
    "a dish cooked from beginning to end; the table at which it is eaten",
    ["instagram", "youtube", "blog"],
  ),
  travel: subject(
    "train journeys, family travel, islands, van life, city walks",
    "night train pass, cabin bag, island ferry ticket, rain cover, travel insurance",
    "the way there, not only the view; what it costs for two people",
    ["youtube", "instagram", "blog"],
  ),
  gaming: subject(
    "strategy games, cosy games, speedrunning, retro consoles, tabletop",
    "farming game, handheld console, co-op puzzle game, mechanical keyboard, board game",
    "the first thirty minutes unedited; what you would tell a friend",
    ["twitch", "youtube", "x"],
  ),
  tech: subject(
    "phones, home automation, privacy, audio gear, repair",
    "wireless headphones, smart thermostat, repairable phone, e-reader, mesh router",
    "two weeks of daily use; what broke and what did not",
    ["youtube", "x", "blog"],
  ),
  finance: subject(
    "saving, first home, freelancers, pensions, budgeting",
    "budgeting app, savings account, invoice tool, pension check, travel card",
    "your own numbers, rounded; the fees in plain words",
    ["podcast", "linkedin", "youtube"],
  ),
  education: subject(
    "languages, science at home, maths, history, study skills",
    "language course, microscope kit, flashcard app, evening class, star atlas",
    "one lesson as a learner; what you could do a month later",
    ["youtube", "podcast", "tiktok"],
  ),
  entertainment: subject(
    "film talk, comedy, pop culture, quizzes, book clubs",
    "streaming season, comedy festival, quiz night, audiobook, film club",
    "a scene re-told in your words; an evening with friends",
    ["tiktok", "youtube", "snapchat"],
  ),
  music: subject(
    "bedroom pop, guitar, choir, electronic, record collecting",
    "travel guitar, studio headphones, loop pedal, songwriting course, turntable",
    "one song played through; a take with the first mistake left in",
    ["youtube", "tiktok", "instagram"],
  ),
  sports: subject(
    "football, surfing, table tennis, triathlon, cycling",
    "gravel bike, wetsuit, match ball, cycling lights, swim goggles",
    "a training day in bad weather; the fit and the size you take",
    ["instagram", "youtube", "x"],
  ),
  parenting: subject(
    "newborns, twins, school age, single parents, outdoor kids",
    "baby carrier, wooden blocks, rain suit, night light, lunch box",
    "a normal Tuesday; hands rather than faces of children",
    ["instagram", "facebook", "blog"],
  ),
  pets: subject(
    "dogs, cats, rescue animals, aquariums, small pets",
    "grain-free food, cat tree, dog harness, chew toys, fish tank light",
    "a walk at the animal's pace; what it left in the bowl",
    ["instagram", "tiktok", "facebook"],
  ),
  home: subject(
    "small flats, renovation, houseplants, ceramics, minimalism",
    "linen bedding, desk lamp, stoneware set, wall paint, plant pots",
    "the room before and after; the corner where you use it most",
    ["pinterest", "instagram", "youtube"],
  ),
  health: subject(
    "sleep, allergies, mental health, nutrition, desk work",
    "herbal tea, sleep tracker, standing desk mat, pollen filter, breathing app",
    "an honest week, with the bad day in it; how it feels after a month",
    ["podcast", "instagram", "blog"],
  ),
  art: subject(
    "watercolour, street photography, printmaking, calligraphy, illustration",
    "sketchbook, camera bag, ink set, print subscription, drawing tablet",
    "a piece from the first line to the last; your desk as it is",
    ["instagram", "pinterest", "youtube"],
  ),
  business: subject(
    "founders, remote work, small shops, careers, marketing",
    "bookkeeping tool, co-working pass, meeting recorder, shop system, career course",
    "a problem that you really had; one screen, large and slow",
    ["linkedin", "podcast", "x"],
  ),
  automotive: subject(
    "electric cars, motorcycles, restoration, car care, road trips",
    "electric scooter, home charger, leather care set, dash camera, roof tent",
    "a full charge from empty; cold start and night drive",
    ["youtube", "instagram", "facebook"],
  ),
  other: subject(
    "local history, astronomy, crafts, volunteering, weather",
    "star party, craft box, museum pass, weather station, repair café",
    "what surprised you; people, with their consent",
    ["blog", "facebook", "podcast"],
  ),
};
