/** What profiles say of themselves; `{…}` is filled in. */
export const BIOS: readonly string[] = [
  "I make things about {niche} from {city}. {hello}",
  "{Niche}, slowly and with mistakes. {hello} Work with me if you like questions more than slogans.",
  "Former teacher, now full time into {niche}. {hello}",
  "Two people, one camera, mostly {niche}. We answer every comment on the first day.",
  "Started with {niche} during a long winter in {city} and never stopped. {hello}",
  "{hello}",
  "I test, I keep what is good, I send back the rest. {Niche} since 2016, based in {city}.",
  "Small studio in {city}. {Niche} for people who have a job and children as well. {hello}",
  "",
];
/** What stands above the media kit that is published. */
export const HEADLINE = "Make-up that lasts from the vows to the last dance.";
/** Names under which some publish in place of their own; `{given}` is the first name. */
export const CHANNELS: readonly string[] = [
  "{given} & the {niche} notebook",
  "Studio {given}",
  "{given} tries {niche}",
  "The {city} {niche} diary",
  "{given}, slowly",
];
