import { createHash } from "node:crypto";
import {
  acceptedLanguage,
  askedLanguage,
  KIT_STYLE,
  type KitLanguage,
  kitPage,
  missingKitPage,
} from "@tandem/mail/kit";
import type { Ctx } from "../platform/index.ts";
import { readKit } from "./read-kit.ts";

const styleHash = createHash("sha256").update(KIT_STYLE).digest("base64");

/**
 * Nothing runs on the page, and nothing is loaded but the site's fonts and sign; what judges pages
 * asks from within them for `robots.txt`.
 */
export const KIT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page as HTML, in which language, and whether a kit is on it or only a word that none is there. */
export interface DrawnKit {
  found: boolean;
  html: string;
  language: KitLanguage;
}

/**
 * The media kit of whoever has this username as a page for anybody.
 *
 * @param reader `lang` of the address wins over `Accept-Language`.
 */
export async function drawKit(
  { platform, now }: Ctx,
  username: string,
  reader: { lang?: string; accepts?: string },
): Promise<DrawnKit> {
  const asked = askedLanguage(reader.lang);
  const language = asked ?? acceptedLanguage(reader.accepts);
  const site = platform.config.publicUrl;
  const published = await readKit(platform, username);
  if (!published) return { found: false, html: missingKitPage(site, language), language };
  const addresses = { site, offer: `${site}/influencers/${published.influencerId}` };
  const html = kitPage(published.kit, addresses, { language, asked: asked !== undefined, now });
  return { found: true, html, language };
}
