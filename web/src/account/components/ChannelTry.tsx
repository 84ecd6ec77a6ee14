import type { Channel } from "@tandem/contract";
import Send from "lucide-solid/icons/send";
import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { createChannelTest } from "../own-data.data.ts";

const arrivals: Record<Channel, string> = {
  email: t(
    "On its way. Look into your inbox in a minute; if it is not there, look among the spam.",
  ),
  sms: t("On its way. Your phone should tell you within a minute."),
  chat: t("On its way. Look into the space."),
};

/** The button by its whole name, for screen readers. */
const senders: Record<Channel, string> = {
  email: t("Send me one now by e-mail"),
  sms: t("Send me one now by SMS"),
  chat: t("Send me one now by Google Chat"),
};

/** Sends oneself something over a channel that is on, and says kindly how that went. */
export function ChannelTry(props: {
  channel: Channel;
  /** It is switched on, and saved so. */
  on: boolean;
  /** Something of it is changed but not saved. */
  changed: boolean;
}): JSX.Element {
  const test = createChannelTest();
  const [sent, setSent] = createSignal(false);
  createEffect(on([() => props.on, () => props.changed], () => setSent(false), { defer: true }));
  const send = async () => {
    setSent(false);
    // What went wrong is kept by the action and shown below.
    const went = await test.run({ channel: props.channel }).then(
      () => true,
      () => false,
    );
    setSent(went);
  };
  return (
    <Show when={props.on || props.changed}>
      <div class="grid justify-items-start gap-2 ps-8">
        <Button
          size="sm"
          icon={Send}
          busy={test.busy()}
          disabled={!props.on || props.changed}
          onClick={() => void send()}
        >
          <span aria-hidden="true">{t("Send me one now")}</span>
          <span class="sr-only">{senders[props.channel]}</span>
        </Button>
        <div role="status" class="text-14 empty:hidden">
          <Show when={!props.on || props.changed}>
            <p class="text-muted">{t("Save first, then you can send yourself one.")}</p>
          </Show>
          <Show when={sent()}>
            <p class="text-good">{arrivals[props.channel]}</p>
          </Show>
          <Show when={!sent() && !test.busy() && test.error()}>
            {(error) => <p class="text-bad">{refusal(error())}</p>}
          </Show>
        </div>
      </div>
    </Show>
  );
}

/** Why nothing was sent, and what to do about it. */
function refusal(error: Error): string {
  if (!(error instanceof ApiProblem)) return error.message;
  if (error.code === "preferences.channel_off") {
    return t("Nothing was sent: this channel is switched off. Switch it on and save first.");
  }
  if (error.status === 429) {
    return wait(error.retryAfter);
  }
  const { message: problem, requestId: id } = error;
  if (error.uncertain) {
    return id
      ? t("{problem} It may have been sent. Request {id}.", { problem, id })
      : t("{problem} It may have been sent.", { problem });
  }
  return id
    ? t("{problem} Nothing was sent. Request {id}.", { problem, id })
    : t("{problem} Nothing was sent.", { problem });
}

function wait(seconds: number | undefined): string {
  if (seconds === undefined) return t("That was quick. You can send yourself another in a while.");
  if (seconds <= 90) return t("That was quick. You can send yourself another in a minute.");
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90
    ? t(
        "That was quick. You can send yourself another in {n, plural, one {# minute} other {# minutes}}.",
        { n: minutes },
      )
    : t(
        "That was quick. You can send yourself another in {n, plural, one {# hour} other {# hours}}.",
        { n: Math.ceil(minutes / 60) },
      );
}
