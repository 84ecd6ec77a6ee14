export type { Kit, KitAddresses, KitReview, KitWork } from "./kit.ts";
export { type KitReader, kitPage, missingKitPage } from "./kit-page.ts";
export { acceptedLanguage, askedLanguage, KIT_LANGUAGES, type KitLanguage } from "./language.ts";
export { KIT_STYLE } from "./style.ts";
