import type { AdRequest, Side } from "@tandem/contract";
import type { JSX } from "solid-js";
import { nextStep } from "../next-step.ts";
import { rowWords } from "../next-step-words.ts";

/** What is next on an agreed thread, in a row of a list. */
export default function StepLine(props: { request: AdRequest; me: Side }): JSX.Element {
  return (
    <span class={nextStep(props.request, props.me) ? "font-semibold text-ink" : ""}>
      {` ${rowWords(props.request, props.me)}`}
    </span>
  );
}
