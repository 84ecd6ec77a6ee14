import { endpoints } from "@tandem/contract";
import {
  authenticate,
  changeMe,
  changePassword,
  changePreferences,
  claimProfile,
  forgetPassword,
  logIn,
  logOut,
  logOutEverywhere,
  type OpenSession,
  previewClaim,
  REFRESH_SECONDS,
  readMe,
  readPreferences,
  refreshSession,
  register,
  resetPassword,
  unsubscribe,
  unsubscribePage,
  verifyEmail,
} from "@tandem/core/account";
import { deleteAccount, readMyData } from "@tandem/core/personal-data";
import { refuse } from "@tandem/core/platform";
import { testChannel } from "@tandem/core/reminder";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type ApiEnv, implement } from "./implement.ts";

const routes = endpoints.account;

const COOKIE = "tandem_refresh";
type C = Context<ApiEnv>;

const cookieOptions = (publicUrl: string) => {
  const { hostname } = new URL(publicUrl);
  const local = hostname === "127.0.0.1" || /(^|\.)localhost$/.test(hostname);
  return { path: "/api/auth", httpOnly: true, sameSite: "Strict", secure: !local } as const;
};

/** Puts the refresh token where scripts cannot read it, and gives the rest as the answer. */
function entered(c: C, publicUrl: string, { session, refreshToken }: OpenSession) {
  setCookie(c, COOKIE, refreshToken, { ...cookieOptions(publicUrl), maxAge: REFRESH_SECONDS });
  return session;
}

/** Takes the cookie away, and what the browser kept of answers. */
const left = (c: C, publicUrl: string) => {
  deleteCookie(c, COOKIE, cookieOptions(publicUrl));
  c.header("clear-site-data", '"cache"');
};

const requireCookie = (c: C): string => {
  const token = getCookie(c, COOKIE);
  if (!token) throw refuse("auth.required");
  return token;
};

export const accountRoutes = [
  implement(routes.register, ({ ctx, body, c }) => register(ctx, body, c.var.ip)),
  implement(routes.logIn, async ({ ctx, body, c }) =>
    entered(c, ctx.platform.config.publicUrl, await logIn(ctx, body, c.var.ip)),
  ),
  implement(routes.refresh, async ({ ctx, c }) =>
    entered(c, ctx.platform.config.publicUrl, await refreshSession(ctx, requireCookie(c))),
  ),
  implement(routes.logOut, async ({ ctx, c }) => {
    await logOut(ctx, getCookie(c, COOKIE));
    left(c, ctx.platform.config.publicUrl);
  }),
  implement(routes.logOutAll, async ({ ctx, c }) => {
    await logOutEverywhere(ctx, requireCookie(c));
    left(c, ctx.platform.config.publicUrl);
  }),
  implement(routes.forgotPassword, ({ ctx, body, c }) => forgetPassword(ctx, body, c.var.ip)),
  implement(routes.resetPassword, ({ ctx, body }) => resetPassword(ctx, body)),
  implement(routes.verifyEmail, ({ ctx, body }) => verifyEmail(ctx, body.token)),
  implement(routes.me, ({ ctx }) => readMe(ctx)),
  implement(routes.changeMe, ({ ctx, body }) => changeMe(ctx, body)),
  implement(routes.preferences, ({ ctx }) => readPreferences(ctx)),
  implement(routes.changePreferences, ({ ctx, body }) => changePreferences(ctx, body)),
  implement(routes.testChannel, ({ ctx, body }) => testChannel(ctx, body.channel)),
  implement(routes.changePassword, async ({ ctx, body, c }) => {
    const token = (c.req.header("authorization") ?? "").replace(/^Bearer /, "");
    const { sid } = await authenticate(ctx.platform, token, ctx.now);
    await changePassword(ctx, body, sid);
  }),
  implement(routes.unsubscribePage, async ({ ctx, params, c }) =>
    c.redirect(unsubscribePage(ctx.platform, params.token)),
  ),
  implement(routes.data, ({ ctx }) => readMyData(ctx)),
  implement(routes.deleteMe, async ({ ctx, body, c }) => {
    await deleteAccount(ctx, body.password);
    left(c, ctx.platform.config.publicUrl);
  }),
  implement(routes.unsubscribe, ({ ctx, params }) => unsubscribe(ctx, params.token)),
  implement(routes.claimPreview, ({ ctx, params }) => previewClaim(ctx, params.token)),
  implement(routes.claim, ({ ctx, params, body, c }) =>
    claimProfile(ctx, params.token, body, c.var.ip),
  ),
];
