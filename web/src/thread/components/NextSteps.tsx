import type { AdRequest, Side } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { SideMark } from "../../ui/Badge.tsx";
import { nextStep } from "../next-step.ts";
import { isLate, stepWords, untilWords } from "../next-step-words.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";

/** What each side is to do next and by when, the reader's own line first. */
export function NextSteps(props: { request: AdRequest; me: Reader }): JSX.Element {
  const sides = (): Side[] =>
    props.me === "influencer" ? ["influencer", "sponsor"] : ["sponsor", "influencer"];
  return (
    <dl class="grid gap-1 border-t border-hairline pt-2.5 text-14">
      <For each={sides()}>
        {(side) => {
          const step = () => nextStep(props.request, side);
          return (
            <div class="flex flex-wrap items-center gap-x-3">
              <dt>
                <SideMark
                  party={side}
                  label={side === props.me ? t("You") : nameOfSide(props.request, side)}
                />
              </dt>
              <Show when={step()} fallback={<dd class="text-muted">{t("nothing to do now")}</dd>}>
                {(now) => (
                  <dd class={side === props.me ? "text-ink" : "text-muted"}>
                    <strong class="font-semibold">{stepWords(props.request, now())}</strong>
                    <Until late={isLate(now())} words={untilWords(props.request, now())} />
                  </dd>
                )}
              </Show>
            </div>
          );
        }}
      </For>
    </dl>
  );
}

const Until = (props: { late: boolean; words: string }): JSX.Element => (
  <Show when={props.words}>
    <span class={props.late ? "font-semibold text-bad" : ""}>
      {t(", {until}", { until: props.words })}
    </span>
  </Show>
);
