import { PLATFORMS } from "../closed-lists.ts";
import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";

export type Platform = (typeof PLATFORMS)[number];

/** Longer than any platform's handles and any sensible name. */
export const LONGEST_HANDLE = 100;

export interface Handle {
  platform: Platform;
  /**
   * As the platform writes it, in lower case where it does not matter there; or, when the file gives
   * a name that cannot be a handle (`5-Minute Crafts GIRLY`), that name.
   */
  handle: string;
  /** The profile's address; absent for a name, because it would be a guess. */
  url?: string;
}

interface Rules {
  /** Handles in lower case; absent where any text is one. */
  valid?: RegExp;
  hosts: RegExp;
  /** Path of a profile; the first group is the handle. */
  path: RegExp;
  url?: (handle: string) => string;
}

const ONE_SEGMENT = /^\/@?([^/]+)\/?/;

const RULES: Record<Platform, Rules> = {
  instagram: {
    valid: /^[a-z0-9._]{1,30}$/,
    hosts: /^(instagram\.com|instagr\.am)$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://www.instagram.com/${handle}/`,
  },
  tiktok: {
    valid: /^[a-z0-9._]{2,24}$/,
    hosts: /^tiktok\.com$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://www.tiktok.com/@${handle}`,
  },
  youtube: {
    valid: /^[\p{L}\p{N}._·-]{3,30}$/u,
    hosts: /^youtube\.com$/,
    path: /^\/(?:c\/|user\/|@)?([^/]+)\/?/,
    url: (handle) => `https://www.youtube.com/@${handle}`,
  },
  x: {
    valid: /^[a-z0-9_]{1,15}$/,
    hosts: /^(x|twitter)\.com$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://x.com/${handle}`,
  },
  twitch: {
    valid: /^[a-z0-9_]{2,25}$/,
    hosts: /^twitch\.tv$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://www.twitch.tv/${handle}`,
  },
  facebook: {
    valid: /^[a-z0-9.]{1,50}$/,
    hosts: /^(facebook|fb)\.com$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://www.facebook.com/${handle}`,
  },
  pinterest: {
    valid: /^[a-z0-9_]{3,30}$/,
    hosts: /^pinterest(\.[a-z]{2,3}){1,2}$/,
    path: ONE_SEGMENT,
    url: (handle) => `https://www.pinterest.com/${handle}/`,
  },
  linkedin: {
    valid: /^[\p{L}\p{N}-]{3,100}$/u,
    hosts: /^linkedin\.com$/,
    path: /^\/(?:in|company)\/([^/]+)\/?/,
  },
  snapchat: {
    valid: /^[a-z0-9._-]{3,15}$/,
    hosts: /^snapchat\.com$/,
    path: /^\/(?:add\/|@)?([^/]+)\/?/,
    url: (handle) => `https://www.snapchat.com/@${handle}`,
  },
  blog: { hosts: /^$/, path: /^$/ },
  podcast: { hosts: /^$/, path: /^$/ },
};

/** What stands where a handle would, in addresses of posts and searches. */
const NOT_A_PROFILE = new Set(["p", "reel", "reels", "explore", "watch", "channel", "hashtag"]);

/**
 * A handle, `@handle` or profile address → handle on its platform. `platform` is that of the row;
 * without one an address tells it. An address of another platform than the row's is a problem.
 */
export function readHandle(text: string, platform: Platform | undefined): Cell<Handle> {
  if (isNoValue(text)) return ABSENT;
  const clean = text
    .normalize("NFKC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const address = addressOf(clean);
  if (address) return fromAddress(address, clean, platform);
  if (platform === undefined) return problem("no_platform");
  const bare = clean.replace(/^@+\s*/, "");
  if (bare === "") return ABSENT;
  if (bare.length > LONGEST_HANDLE) {
    return problem("too_long", { field: "handle", most: LONGEST_HANDLE });
  }
  const { valid, url } = RULES[platform];
  const handle = bare.toLowerCase();
  if (!valid?.test(handle)) return value({ platform, handle: bare });
  return value(url ? { platform, handle, url: url(handle) } : { platform, handle });
}

function fromAddress(address: URL, text: string, platform: Platform | undefined): Cell<Handle> {
  const host = address.hostname.replace(/^(www|m|mobile|[a-z]{2})\.(?=[^.]+\.)/, "");
  const owner = PLATFORMS.find((name) => RULES[name].hosts.test(host));
  if (platform === "blog" || platform === "podcast") {
    const handle = (host + address.pathname).replace(/\/$/, "");
    if (handle.length > LONGEST_HANDLE) return problem("long_address", { text: shown(text) });
    return value({ platform, handle, url: address.href });
  }
  if (owner === undefined) return problem("unknown_address", { text: shown(text) });
  if (platform !== undefined && owner !== platform) {
    return problem("other_platform", { text: shown(text), other: owner, row: platform });
  }
  const { path, valid, url } = RULES[owner];
  const segment = path.exec(decoded(address.pathname))?.[1];
  const channel = /^\/channel\/(UC[\w-]{22})/.exec(address.pathname)?.[1];
  if (owner === "youtube" && channel !== undefined) {
    return value({ platform: owner, handle: channel, url: address.href });
  }
  const handle = segment?.toLowerCase() ?? "";
  if (!valid?.test(handle) || NOT_A_PROFILE.has(handle)) {
    return problem("not_profile", { text: shown(text) });
  }
  return value({
    platform: owner,
    handle,
    url: url?.(handle) ?? address.origin + address.pathname,
  });
}

/** Only texts with a scheme, `www.` or a known host in front: `k.mbappe` is a handle. */
function addressOf(text: string): URL | undefined {
  if (/\s/.test(text)) return undefined;
  const known = PLATFORMS.some((name) => {
    const host = /^([a-z0-9.-]+)\//i
      .exec(text)?.[1]
      ?.toLowerCase()
      .replace(/^(www|m)\./, "");
    return host !== undefined && RULES[name].hosts.test(host);
  });
  const hasScheme = /^https?:\/\//i.test(text);
  if (!hasScheme && !known && !/^www\./i.test(text)) return undefined;
  try {
    return new URL(hasScheme ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
