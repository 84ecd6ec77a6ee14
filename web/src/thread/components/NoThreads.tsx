import type { Side } from "@tandem/contract";
import MessagesSquare from "lucide-solid/icons/messages-square";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/States.tsx";
import type { View } from "../inbox.ts";

const noneWords: Record<View, string> = {
  mine: t("No thread waits for you."),
  theirs: t("No thread waits for the other side."),
  agreed: t("Nothing is agreed and still to be paid."),
  work: t("Nothing is paid and still to be done."),
  ended: t("No thread has ended yet."),
  all: t("No thread has this status."),
};

/** Says that a view of the threads is empty, and where to go from there. */
export default function NoThreads(props: {
  view: View;
  me: Side;
  status: string;
  showAll: () => void;
}): JSX.Element {
  return (
    <Show
      when={props.view === "all" && props.status === ""}
      fallback={
        <EmptyState
          icon={MessagesSquare}
          title={noneWords[props.view]}
          action={<Button onClick={() => props.showAll()}>{t("Show all threads")}</Button>}
        >
          {t("What is answered, agreed or ended stands under All.")}
        </EmptyState>
      }
    >
      <EmptyState
        icon={MessagesSquare}
        title={t("You have no threads yet.")}
        action={
          props.me === "sponsor" ? (
            <LinkButton href="/influencers" variant="primary">
              {t("Find influencers")}
            </LinkButton>
          ) : (
            <LinkButton href="/discover" variant="primary">
              {t("Find campaigns")}
            </LinkButton>
          )
        }
      >
        {props.me === "sponsor"
          ? t(
              "A thread starts with an offer to an influencer, or when one applies to your campaign.",
            )
          : t(
              "A thread starts when you apply to a campaign, or when a sponsor makes you an offer.",
            )}
      </EmptyState>
    </Show>
  );
}
