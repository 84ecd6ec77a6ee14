import type { Preferences } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { Checkbox } from "../../ui/form/Checkbox.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { date } from "../../ui/format.ts";
import { toast } from "../../ui/Toasts.tsx";
import { createPreferencesChange } from "../account.data.ts";

const valuesOf = ({ version, email, sms, chat }: Preferences) => ({
  version,
  email: { enabled: email.enabled },
  sms: { enabled: sms.enabled, number: sms.number ?? "" },
  chat: { enabled: chat.enabled, webhookUrl: chat.webhookUrl ?? "" },
});

const agreed = (channel: { consentAt: string | null }) =>
  channel.consentAt ? `You agreed on ${date(channel.consentAt)}.` : "";

/** How one is told of things: a channel is used only once it was agreed to, each by itself. */
export default function PreferencesForm(props: { preferences: Preferences }): JSX.Element {
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
      toast({ text: "Your choice is saved.", tone: "good" });
    },
  });
  const on = (channel: "sms" | "chat") => form.value(`${channel}.enabled`) === true;
  return (
    <Form form={form} label="Notifications" submitLabel="Save">
      <p class="text-14 text-muted">
        Everything stands in the app in any case. Mails about your password and your account’s
        safety always come.
      </p>
      <Channel title="E-mail">
        <Checkbox
          name="email.enabled"
          label="Mail me about my threads, and a reminder when something is due"
          help={`${agreed(props.preferences.email)} Each mail lets you stop with one click.`.trim()}
        />
      </Channel>
      <Channel title="SMS">
        <Checkbox
          name="sms.enabled"
          label="Text me the daily reminder"
          help={agreed(props.preferences.sms) || "By switching it on you agree to get messages."}
        />
        <Show when={on("sms")}>
          <TextField
            name="sms.number"
            label="Mobile number"
            type="tel"
            autocomplete="tel"
            placeholder="+351912345678"
            help="With + and country code."
          />
        </Show>
      </Channel>
      <Channel title="Google Chat">
        <Checkbox
          name="chat.enabled"
          label="Post the daily reminder in a space"
          help={agreed(props.preferences.chat) || "By switching it on you agree to get messages."}
        />
        <Show when={on("chat")}>
          <TextField
            name="chat.webhookUrl"
            label="Webhook address of the space"
            type="url"
            placeholder="https://chat.googleapis.com/v1/spaces/…"
            help="In Google Chat: the space’s menu, Apps and integrations, Webhooks."
          />
        </Show>
      </Channel>
    </Form>
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
