import { asInfluencer } from "./asking.ts";
import type { Scenario } from "./scenarios.ts";

const password = "correct horse battery";

/** Accounts, from the registration to the end. */
export const accountScenarios: Record<string, Scenario> = {
  register: (world) => ({
    path: "/auth/register",
    body: {
      role: "influencer",
      ...world.credentials(),
      profile: { displayName: "Bo", category: "beauty", niche: "skincare" },
    },
  }),
  logIn: ({ sponsor }) => ({
    path: "/auth/login",
    body: { username: sponsor.username, password },
  }),
  refresh: async (world) => ({
    path: "/auth/refresh",
    headers: { cookie: await world.cookie(world.sponsor) },
  }),
  logOut: async (world) => ({
    path: "/auth/logout",
    headers: { cookie: await world.cookie(await world.newInfluencer()) },
  }),
  logOutAll: async (world) => ({
    path: "/auth/logout-all",
    headers: { cookie: await world.cookie(await world.newInfluencer()) },
  }),
  forgotPassword: async (world) => ({
    path: "/auth/password/forgot",
    body: { email: `${(await world.newInfluencer()).username}@tandem.test` },
  }),
  resetPassword: async (world) => ({
    path: "/auth/password/reset",
    body: { token: await world.links.reset(), password: `${password} again` },
  }),
  verifyEmail: async (world) => ({
    path: "/auth/email/verify",
    body: { token: await world.links.verify() },
  }),
  me: asInfluencer("/me"),
  changeMe: async (world) => {
    const { token } = world.influencer;
    const { body } = await world.done("GET", "/me", { token });
    return { path: "/me", token, body: { version: body.version, profile: { bio: "New words." } } };
  },
  preferences: asInfluencer("/me/preferences"),
  changePreferences: async (world) => {
    const { token } = world.influencer;
    const { body } = await world.done("GET", "/me/preferences", { token });
    return {
      path: "/me/preferences",
      token,
      body: { version: body.version, email: { enabled: false } },
    };
  },
  testChannel: async (world) => ({
    path: "/me/preferences/test",
    token: (await world.newInfluencer()).token,
    body: { channel: "email" },
  }),
  changePassword: async (world) => ({
    path: "/me/password",
    token: (await world.newInfluencer()).token,
    body: { currentPassword: password, newPassword: `${password} again` },
  }),
  unsubscribePage: async (world) => ({
    path: `/unsubscribe/${await world.links.unsubscribe()}`,
  }),
  data: async (world) => ({ path: "/me/data", token: (await world.newInfluencer()).token }),
  deleteMe: async (world) => ({
    path: "/me",
    token: (await world.newInfluencer()).token,
    body: { password },
  }),
  unsubscribe: async (world) => ({ path: `/unsubscribe/${await world.links.unsubscribe()}` }),
  claimPreview: async (world) => ({ path: `/claims/${(await world.unclaimed()).token}` }),
  claim: async (world) => ({
    path: `/claims/${(await world.unclaimed()).token}`,
    body: world.credentials(),
  }),
};
