import type {
  Claim,
  ClaimPreview,
  Login,
  Preferences,
  PreferencesChange,
  ProfileChange,
  Registration,
  Session,
  User,
} from "@tandem/contract";
import type * as v from "valibot";
import { ApiProblem, api } from "../api.ts";
import { arrived, begin, user } from "../app/session.ts";
import { type Action, createAction } from "../data/action.ts";
import { createQuery, invalidate, patch, type QueryResult } from "../data/query.ts";

type Credentials = v.InferOutput<typeof Login>;
type NewOwner = v.InferOutput<typeof Claim>;

/** Logs in by username or e-mail; the session begins at once. */
export const createLogIn = (): Action<Credentials, Session> =>
  createAction(async (input, options) => {
    const session = await api.post<Session>("/auth/login", input, options);
    begin(session);
    return session;
  });

/** Registers and logs the new account in, so that nobody types a password twice. */
export const createRegister = (): Action<Registration, Session> =>
  createAction(async (input, options) => {
    await api.post<{ user: User }>("/auth/register", input, options);
    return enter(input);
  });

/** Makes an imported profile one's own account and logs it in. */
export const createClaim = (token: () => string): Action<NewOwner, Session> =>
  createAction(async (input, options) => {
    await api.post<{ user: User }>(`/claims/${encodeURIComponent(token())}`, input, options);
    return enter(input);
  });

async function enter(input: { username: string; password: string }): Promise<Session> {
  const { username, password } = input;
  const session = await api.post<Session>("/auth/login", { username, password });
  begin(session);
  return session;
}

/** The imported profile that a claim link is for. */
export const createClaimPreview = (token: () => string): QueryResult<ClaimPreview> =>
  createQuery(
    () => `/claims/${encodeURIComponent(token())}`,
    (signal) => api.get<ClaimPreview>(`/claims/${encodeURIComponent(token())}`, {}, { signal }),
    { freshFor: 60_000 },
  );

/** Has a link mailed, if the address is known; the answer never tells whether it is. */
export const createForgotPassword = (): Action<{ email: string }, void> =>
  createAction((input, options) => api.post("/auth/password/forgot", input, options));

/** Sets a new password by the mailed link. Every session ends with it, one open here too. */
export const createResetPassword = (): Action<{ token: string; password: string }, void> =>
  createAction(async (input, options) => {
    await api.post("/auth/password/reset", input, options);
    api.session.end();
  });

/** Confirms the address by the mailed link; who is logged in here sees it at once. */
export const createVerifyEmail = (): Action<{ token: string }, void> =>
  createAction(async (input, options) => {
    await api.post("/auth/email/verify", input, options);
    if (user()) await askWhoIAm();
  });

export const createUnsubscribe = (token: () => string): Action<void, void> =>
  createAction((_, options) =>
    api.post(`/unsubscribe/${encodeURIComponent(token())}`, undefined, options),
  );

/** One's own account anew: a waiting sponsor learns here that the wait is over. */
export const createStanding = (every: number): QueryResult<User> =>
  createQuery(() => "/me", askWhoIAm, { refreshEvery: every });

async function askWhoIAm(): Promise<User> {
  const next = await api.get<User>("/me");
  arrived(next);
  return next;
}

/** The changed fields of one's own profile. A stale version is read anew, so that a retry counts. */
export const createProfileChange = (): Action<ProfileChange["profile"], User> =>
  createAction(async (profile) => {
    try {
      const next = await api.patch<User>("/me", { version: user()?.version ?? 1, profile });
      arrived(next);
      return next;
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.code === "request.stale") await askWhoIAm();
      throw cause;
    }
  });

export const createPasswordChange = (): Action<
  { currentPassword: string; newPassword: string },
  void
> => createAction((input, options) => api.post("/me/password", input, options));

const preferencesKey = "/me/preferences";

export const createPreferences = (): QueryResult<Preferences> =>
  createQuery(
    () => preferencesKey,
    (signal) => api.get<Preferences>("/me/preferences", {}, { signal }),
  );

/** Switches channels, or sets where they lead. Answers with how it stands then. */
export const createPreferencesChange = (): Action<PreferencesChange, Preferences> =>
  createAction(async (change) => {
    try {
      const next = await api.patch<Preferences>("/me/preferences", change);
      patch<Preferences>(preferencesKey, () => next);
      return next;
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.code === "request.stale") {
        invalidate(preferencesKey);
      }
      throw cause;
    }
  });
