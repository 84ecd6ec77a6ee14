import type { AdRequest } from "@tandem/contract";
import { type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import type { Reader } from "../thread-words.ts";

export interface ActsProps {
  request: AdRequest;
  me: Reader;
  /** Which move is under way. */
  busy: boolean;
  accept: () => void;
  counter: () => void;
  reject: () => void;
  edit: () => void;
  withdraw: () => void;
}

/** What the reader may do now: answer when it is their turn, else change or take back their own. */
export function Acts(props: ActsProps): JSX.Element {
  const offer = () => props.request.offer;
  const turn = () => props.request.status === "pending" && props.request.turn;
  return (
    <Switch>
      <Match when={turn() && turn() === props.me}>
        <Button
          variant="primary"
          busy={props.busy}
          aria-keyshortcuts="a"
          onClick={() => props.accept()}
          class="min-w-0"
        >
          <span class="truncate">
            {rich("Accept<more> {amount}</more>", {
              amount: money(offer().amount, offer().currency),
              more: (words) => <span class="max-sm:sr-only">{words}</span>,
            })}
          </span>
          <Key>A</Key>
        </Button>
        <Button aria-keyshortcuts="c" onClick={() => props.counter()}>
          {t("Counter")}
          <Key>C</Key>
        </Button>
        <Button aria-keyshortcuts="r" onClick={() => props.reject()}>
          {t("Reject")}
          <Key>R</Key>
        </Button>
      </Match>
      <Match when={turn() && props.me !== null && offer().by === props.me}>
        {props.me === "sponsor" && (
          <Button onClick={() => props.edit()}>{t("Edit the offer")}</Button>
        )}
        <Button busy={props.busy} onClick={() => props.withdraw()}>
          {t("Withdraw")}
        </Button>
      </Match>
    </Switch>
  );
}

/** True when {@link Acts} has anything to offer. */
export const mayAct = (request: AdRequest, me: Reader): boolean =>
  request.status === "pending" && me !== null && (request.turn === me || request.offer.by === me);

/** The key that stands for a button, where there is a keyboard. */
export function Key(props: { children: string }): JSX.Element {
  return (
    <span aria-hidden="true" class="max-md:hidden pointer-coarse:hidden">
      <Kbd>{props.children}</Kbd>
    </span>
  );
}
