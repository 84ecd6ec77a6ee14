import type { World } from "./world.ts";

/** Calls by the people of the world for which nothing has to be set up. */
export const asSponsor = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.sponsor.token,
});
export const asAdmin = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.admin.token,
});
export const asInfluencer = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.influencer.token,
});
