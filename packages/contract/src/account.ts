import * as v from "valibot";
import {
  InfluencerProfile,
  MediaKit,
  NewInfluencerProfile,
  PlatformFigures,
} from "./influencer.ts";
import {
  AmountOrZero,
  CategoryName,
  Country,
  Currency,
  Id,
  Instant,
  Language,
  line,
  prose,
  TimeZone,
  Version,
  WebAddress,
} from "./primitives.ts";
import { ACCOUNT_STATUSES, CHANNELS, ROLES, SUPPRESSION_REASONS } from "./vocabulary.ts";

/** 3–32 of letters, digits, dot, dash, underscore; unique without case. No @, so that it is never an e-mail. */
export const Username = v.pipe(
  v.string("Choose a username."),
  v.trim(),
  v.minLength(3, "Use at least 3 characters."),
  v.maxLength(32, "Use at most 32 characters."),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "Use letters, digits, dots, dashes and underscores."),
);
export const Email = v.pipe(
  v.string("Write your e-mail address."),
  v.trim(),
  v.maxLength(254, "This address is too long."),
  v.email("Write a whole e-mail address."),
);
/** 8–128 characters; the list of common passwords is checked where it lives, in core. */
export const Password = v.pipe(
  v.string("Choose a password."),
  v.minLength(8, "Use at least 8 characters."),
  v.maxLength(128, "Use at most 128 characters."),
);

export const NewSponsorProfile = v.object({
  companyName: line(1, 80),
  industry: v.optional(line(0, 80)),
  budget: v.optional(AmountOrZero),
  currency: v.optional(Currency),
  website: v.optional(WebAddress),
  timeZone: v.optional(TimeZone),
});

const credentials = { username: Username, email: Email, password: Password };
export const Registration = v.variant(
  "role",
  [
    v.object({ role: v.literal("sponsor"), ...credentials, profile: NewSponsorProfile }),
    v.object({ role: v.literal("influencer"), ...credentials, profile: NewInfluencerProfile }),
  ],
  "Choose sponsor or influencer.",
);
export type Registration = v.InferOutput<typeof Registration>;

/** `username` takes the username or the e-mail address. */
export const Login = v.object({
  username: v.pipe(
    v.string("Write your username or e-mail."),
    v.trim(),
    v.minLength(1, "Write your username or e-mail."),
    v.maxLength(254),
  ),
  password: v.pipe(
    v.string("Write your password."),
    v.minLength(1, "Write your password."),
    v.maxLength(128),
  ),
});
export const ForgotPassword = v.object({ email: Email });
const LinkToken = v.pipe(v.string(), v.minLength(20), v.maxLength(200));
export const ResetPassword = v.object({ token: LinkToken, password: Password });
export const VerifyEmail = v.object({ token: LinkToken });
export const ChangePassword = v.object({
  currentPassword: v.pipe(
    v.string("Write your current password."),
    v.minLength(1),
    v.maxLength(128),
  ),
  newPassword: Password,
});

export const SponsorProfile = v.object({
  companyName: v.string(),
  industry: v.string(),
  budget: v.number(),
  currency: v.string(),
  website: v.nullable(v.string()),
  timeZone: v.string(),
});
export const AdminProfile = v.object({ name: v.string(), timeZone: v.string() });

/** `appealedAt` is when its owner said that it is wrong, which can be done once. */
export const Flag = v.object({
  reason: v.string(),
  at: Instant,
  appealedAt: v.optional(Instant),
});

/** An account as its owner and admins see it. */
export const User = v.object({
  id: v.string(),
  role: v.picklist(ROLES),
  username: v.string(),
  email: v.string(),
  emailVerified: v.boolean(),
  status: v.picklist(ACCOUNT_STATUSES),
  statusReason: v.optional(v.string()),
  flag: v.nullable(Flag),
  profile: v.union([SponsorProfile, InfluencerProfile, AdminProfile]),
  version: v.number(),
  createdAt: Instant,
  lastLoginAt: v.nullable(Instant),
});
export type User = v.InferOutput<typeof User>;
export type SponsorProfile = v.InferOutput<typeof SponsorProfile>;
export type AdminProfile = v.InferOutput<typeof AdminProfile>;

export const Session = v.object({ accessToken: v.string(), expiresAt: Instant, user: User });
export type Session = v.InferOutput<typeof Session>;

/** What an owner may change of the profile; fields of another role are ignored by name and refused by core. */
export const ProfileChange = v.object({
  version: Version,
  profile: v.partial(
    v.object({
      name: line(1, 80),
      companyName: line(1, 80),
      industry: line(0, 80),
      budget: AmountOrZero,
      website: v.nullable(WebAddress),
      displayName: line(1, 80),
      category: CategoryName,
      niche: line(1, 40),
      bio: prose(0, 1080),
      languages: v.pipe(v.array(Language), v.maxLength(10, "Choose at most ten.")),
      location: v.nullable(v.object({ country: Country, city: v.optional(line(1, 80)) })),
      minPrice: AmountOrZero,
      currency: Currency,
      platforms: v.pipe(v.array(PlatformFigures), v.maxLength(20, "Name at most twenty.")),
      available: v.boolean(),
      timeZone: TimeZone,
      /** Publishes the media kit or changes what it shows; null takes it back. */
      kit: v.nullable(MediaKit),
    }),
  ),
});
export type ProfileChange = v.InferOutput<typeof ProfileChange>;

const channel = { enabled: v.boolean(), consentAt: v.nullable(Instant) };
/** How an account is told of things. A channel is used only while enabled and consented to. */
export const Preferences = v.object({
  version: v.number(),
  /** `problem` says why nothing reaches the address although the channel is on. */
  email: v.object({ ...channel, problem: v.optional(v.picklist(SUPPRESSION_REASONS)) }),
  sms: v.object({ ...channel, number: v.nullable(v.string()) }),
  chat: v.object({ ...channel, webhookUrl: v.nullable(v.string()) }),
});
export type Preferences = v.InferOutput<typeof Preferences>;

const PhoneNumber = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\+[1-9]\d{6,14}$/, "Write the number with + and country code."),
);
const ChatWebhook = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2048),
  v.regex(
    /^https:\/\/chat\.googleapis\.com\/v1\/spaces\//,
    "Paste the webhook address of a Google Chat space.",
  ),
);
/** Switching a channel on is the consent to it; its time is kept. */
export const PreferencesChange = v.object({
  version: Version,
  email: v.optional(v.object({ enabled: v.boolean() })),
  sms: v.optional(v.object({ enabled: v.boolean(), number: v.optional(v.nullable(PhoneNumber)) })),
  chat: v.optional(
    v.object({ enabled: v.boolean(), webhookUrl: v.optional(v.nullable(ChatWebhook)) }),
  ),
});
export type PreferencesChange = v.InferOutput<typeof PreferencesChange>;

/** Sends something over one channel now, to see that it arrives. */
export const ChannelTest = v.object({ channel: v.picklist(CHANNELS, "Choose a channel.") });
export type ChannelTest = v.InferOutput<typeof ChannelTest>;

/** Deleting one's account takes the password again. */
export const AccountDeletion = v.object({
  password: v.pipe(
    v.string("Write your password."),
    v.minLength(1, "Write your password."),
    v.maxLength(128),
  ),
});
export type AccountDeletion = v.InferOutput<typeof AccountDeletion>;

/** Claiming an imported profile makes it an account of one's own. */
export const Claim = v.object(credentials);
export const AccountId = Id;
