import type { Preferences, Role, SuppressionReason } from "@tandem/contract";
import ChevronDown from "lucide-solid/icons/chevron-down";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Checkbox } from "../../ui/form/Checkbox.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { date } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createPreferencesChange } from "../account.data.ts";
import { ChannelTry } from "./ChannelTry.tsx";

const valuesOf = ({ version, email, sms, chat }: Preferences) => ({
  version,
  email: { enabled: email.enabled },
  sms: { enabled: sms.enabled, number: sms.number ?? "" },
  chat: { enabled: chat.enabled, webhookUrl: chat.webhookUrl ?? "" },
});

const agreed = (channel: { enabled: boolean; consentAt: string | null }) =>
  channel.enabled && channel.consentAt
    ? t("You agreed on {moment}.", { moment: date(channel.consentAt, "moment") })
    : "";
const toAgree = t("By switching it on you agree to get messages there. You can stop at any time.");

/** Whole sentences after each other. */
const sentences = (...all: string[]) => all.filter(Boolean).join(" ");

/** Why no mail arrives although it is switched on, and what helps. */
const problems: Record<SuppressionReason, string> = {
  bounce: t(
    "Our last mail to your address came back: it does not exist, or its mailbox is full. We send nothing more until an admin has lifted this.",
  ),
  complaint: t(
    "A mail of ours was reported as spam at your address, so we send nothing more. If that was a mistake, ask an admin to lift it.",
  ),
  stop: t(
    "You answered STOP, so we send nothing more. If that was a mistake, ask an admin to lift it.",
  ),
};

/** What comes over the channels, by role; the daily reminder is for influencers alone. */
const comes: Record<Role, { email: string; sms: string; chat: string; note: string }> = {
  influencer: {
    email: t("Mail me about my threads, and a reminder when something is due"),
    sms: t("Text me the daily reminder"),
    chat: t("Post the daily reminder in a space"),
    note: "",
  },
  sponsor: {
    email: t("Mail me about my threads, and the report of each month"),
    sms: t("Let Tandem text me"),
    chat: t("Let Tandem post in a space"),
    note: t("Daily reminders go to influencers; you get only what you ask for here."),
  },
  admin: {
    email: t("Mail me about what waits for an admin"),
    sms: t("Let Tandem text me"),
    chat: t("Let Tandem post in a space"),
    note: t("Daily reminders go to influencers; you get only what you ask for here."),
  },
};

/** How one is told of things: a channel is used only once it was agreed to, each by itself. */
export default function PreferencesForm(props: {
  preferences: Preferences;
  role: Role;
}): JSX.Element {
  const change = createPreferencesChange();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).PreferencesChange,
    initial: valuesOf(props.preferences),
    submit: ({ sms, chat, ...rest }) =>
      change.run({
        ...rest,
        sms: sms && { ...sms, number: sms.number ?? null },
        chat: chat && { ...chat, webhookUrl: chat.webhookUrl ?? null },
      }),
    done: (next) => {
      form.reset(valuesOf(next));
      toast({ text: t("Your choice is saved."), tone: "good" });
    },
  });
  const on = (channel: "sms" | "chat") => form.value(`${channel}.enabled`) === true;
  const saved = () => valuesOf(props.preferences);
  const changed = (channel: "email" | "sms" | "chat") =>
    JSON.stringify(form.value(channel)) !== JSON.stringify(saved()[channel]);
  return (
    <Form form={form} label={t("Notifications")} submitLabel={t("Save")}>
      <p class="text-14 text-muted">
        {t(
          "Everything stands in the app in any case. Mails about your password and your account’s safety always come.",
        )}
      </p>
      <Channel title={t("E-mail")}>
        <Show when={props.preferences.email.problem}>
          {(problem) => (
            <Notice tone="bad" title={t("Our mails do not reach you.")}>
              {problems[problem()]}
            </Notice>
          )}
        </Show>
        <Checkbox
          name="email.enabled"
          label={comes[props.role].email}
          help={sentences(
            agreed(props.preferences.email),
            t("Each mail lets you stop with one click."),
          )}
        />
        <ChannelTry channel="email" on={saved().email.enabled} changed={changed("email")} />
      </Channel>
      <Channel title={t("SMS")}>
        <Checkbox
          name="sms.enabled"
          label={comes[props.role].sms}
          help={sentences(agreed(props.preferences.sms) || toAgree, comes[props.role].note)}
        />
        <Show when={on("sms")}>
          <TextField
            name="sms.number"
            label={t("Mobile number")}
            type="tel"
            autocomplete="tel"
            placeholder="+351912345678"
            help={t("With + and country code. Answer STOP to any message, and no more come.")}
          />
        </Show>
        <ChannelTry channel="sms" on={saved().sms.enabled} changed={changed("sms")} />
      </Channel>
      <Channel title="Google Chat">
        <Checkbox
          name="chat.enabled"
          label={comes[props.role].chat}
          help={sentences(agreed(props.preferences.chat) || toAgree, comes[props.role].note)}
        />
        <Show when={on("chat")}>
          <TextField
            name="chat.webhookUrl"
            label={t("Webhook address of the space")}
            type="url"
            placeholder="https://chat.googleapis.com/v1/spaces/…"
          />
          <HowToChat />
        </Show>
        <ChannelTry channel="chat" on={saved().chat.enabled} changed={changed("chat")} />
      </Channel>
    </Form>
  );
}

function HowToChat(): JSX.Element {
  return (
    <details class="group text-14">
      <summary class="inline-flex min-h-9 cursor-pointer items-center gap-1 rounded-control text-muted hover:text-ink pointer-coarse:min-h-11">
        <ChevronDown size={14} class="transition-transform group-open:rotate-180" />
        {t("How to get this address")}
      </summary>
      <ol class="grid list-decimal gap-1 ps-8 pt-1">
        <li>{t("Open the space in Google Chat, in a browser.")}</li>
        <li>{t("Choose Apps and integrations from the menu at its name, then Webhooks.")}</li>
        <li>{t("Name it Tandem, save, and copy its address.")}</li>
        <li>
          {t("Paste it above. Whoever has it can post in the space, so keep it to yourself.")}
        </li>
      </ol>
    </details>
  );
}

function Channel(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <fieldset class="grid gap-4 border-t border-hairline pt-4">
      <legend class="sr-only">{props.title}</legend>
      <p class="text-16 font-semibold" aria-hidden="true">
        {props.title}
      </p>
      {props.children}
    </fieldset>
  );
}
