import { A } from "@solidjs/router";
import type { Influencer, Shortlisted } from "@tandem/contract";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { t } from "../../language/t.ts";
import { PriceFrom, RatingFigure } from "../../search/components/Figures.tsx";
import { topicOf } from "../../search/components/InfluencerCard.tsx";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { IconButton } from "../../ui/Button.tsx";
import { compact, percent } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";
import { createKeeping, createNote, createTakingOff } from "../shortlist.data.ts";

export interface ShortlistedRowProps {
  listId: string;
  item: Shortlisted;
  chosen: boolean;
  onChoose: () => void;
}

/** One on a list: who, the figures that decide, one's note, and the way off it. */
export function ShortlistedRow(props: ShortlistedRowProps): JSX.Element {
  const taking = createTakingOff();
  const keeping = createKeeping();
  const note = createNote();
  const name = () => props.item.influencer?.displayName ?? t("Somebody who is gone");
  const wish = () => ({ listId: props.listId, influencerIds: [props.item.influencerId] });

  const takeOff = async () => {
    const [back, words, before] = [wish(), props.item.note, name()];
    const isThere = props.item.influencer !== null;
    const undo = async () => {
      await keeping.run(back);
      const influencerId = back.influencerIds[0] ?? "";
      if (words) await note.run({ listId: back.listId, influencerId, note: words });
    };
    try {
      await taking.run(wish());
      toast({
        text: t("{name} is off the list.", { name: before }),
        ...(isThere && {
          action: {
            label: t("Undo"),
            run: () =>
              void undo().catch((error) =>
                tellFailure(t("{name} could not be put back.", { name: before }), error),
              ),
          },
        }),
      });
    } catch (error) {
      tellFailure(t("{name} could not be taken off.", { name: before }), error);
    }
  };
  const write = (words: string) => {
    const { influencerId, note: before } = props.item;
    if (words.trim() === before) return;
    note
      .run({ listId: props.listId, influencerId, note: words })
      .catch((error) => tellFailure(t("The note could not be kept."), error));
  };

  return (
    <li class="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 py-4">
      <span class="grid h-11 w-4.5 place-items-center">
        <Show when={props.item.influencer}>
          <input
            type="checkbox"
            class="size-4.5 accent-accent"
            aria-label={t("Choose {name}", { name: name() })}
            checked={props.chosen}
            onChange={() => props.onChoose()}
          />
        </Show>
      </span>
      <div class="grid items-start gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <Show
          when={props.item.influencer}
          fallback={
            <div>
              <p class="text-16 font-semibold text-muted">{name()}</p>
              <p class="text-14 text-muted">
                {t("The account was deleted, or is out of search for now.")}
              </p>
            </div>
          }
        >
          {(who) => <Who influencer={who()} />}
        </Show>
        <textarea
          rows={1}
          maxLength={280}
          aria-label={t("Your note about {name}", { name: name() })}
          placeholder={t("Add a note")}
          value={props.item.note}
          onChange={(event) => write(event.currentTarget.value)}
          class="field-sizing-content max-h-40 min-h-11 w-full resize-none rounded-control border border-transparent bg-sunken px-3 py-2.5 text-16 leading-6 transition-colors duration-150 hover:border-edge focus:border-edge focus:bg-raised md:text-14"
        />
      </div>
      <IconButton
        label={t("Take {name} off the list", { name: name() })}
        icon={X}
        iconSize={16}
        onClick={() => void takeOff()}
      />
    </li>
  );
}

function Who(props: { influencer: Influencer }): JSX.Element {
  const who = () => props.influencer;
  return (
    <div class="flex items-start gap-3">
      <Avatar name={who().displayName} party="influencer" size={44} />
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2">
          <A
            href={`/influencers/${who().id}`}
            class="text-16 font-semibold break-words hover:underline"
          >
            {who().displayName}
          </A>
          <Show when={!who().available}>
            <Badge tone="warn">{t("Takes no requests now")}</Badge>
          </Show>
        </p>
        <p class="text-14 text-muted">{topicOf(who())}</p>
        <dl class="flex flex-wrap gap-x-4 text-14">
          <Fact label={t("Reach")}>{compact(who().reach)}</Fact>
          <Fact label={t("Engagement")}>{percent(who().engagementRate)}</Fact>
          <Fact label={t("Price from")}>
            <PriceFrom influencer={who()} />
          </Fact>
          <Fact label={t("Rating")}>
            <RatingFigure influencer={who()} short />
          </Fact>
        </dl>
      </div>
    </div>
  );
}

function Fact(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <div class="flex gap-1.5">
      <dt class="text-muted">{props.label}</dt>
      <dd class="font-semibold">{props.children}</dd>
    </div>
  );
}
