import Clock from "lucide-solid/icons/clock";
import { type JSX, Show } from "solid-js";
import { t } from "../language/t.ts";
import { classes } from "./classes.ts";
import { createClock } from "./clock.ts";
import { type DateStyle, date, relative, timeLeft } from "./format.ts";

/** A date or time as the reader writes it; the full one on hover. */
export function Moment(props: { at: string; style?: DateStyle }): JSX.Element {
  return (
    <time dateTime={props.at} title={date(props.at, "full")}>
      {date(props.at, props.style ?? "moment")}
    </time>
  );
}

/** "2 minutes ago", kept true while it stands there; the full time on hover. */
export function RelativeTime(props: { at: string }): JSX.Element {
  const now = createClock();
  return (
    <time dateTime={props.at} title={date(props.at, "full")}>
      {relative(props.at, now())}
    </time>
  );
}

export interface CountdownProps {
  /** When it ends (ISO 8601). */
  until: string;
  /** Without the clock icon, inside a sentence. */
  bare?: boolean;
}

/** "runs out in 41 h", live. Under 24 h it turns to the warning colour, after the end it says so. */
export function Countdown(props: CountdownProps): JSX.Element {
  const now = createClock(15_000);
  const left = () => timeLeft(props.until, now());
  const close = () => Date.parse(props.until) - now() < 86_400_000;
  return (
    <time
      dateTime={props.until}
      title={date(props.until, "full")}
      class={classes(
        "inline-flex items-center gap-1.5 text-14 whitespace-nowrap",
        close() ? "font-semibold text-warn" : "text-muted",
      )}
    >
      <Show when={!props.bare}>
        <Clock size={14} />
      </Show>
      <Show when={left()} fallback={t("ran out")}>
        {(time) => t("runs out in {time}", { time: time() })}
      </Show>
    </time>
  );
}
