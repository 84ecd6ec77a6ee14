import { A } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { countryName, languageName } from "../../names.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { compact, percent } from "../../ui/format.ts";
import { categoryWord, figureSourceWords, platformWord } from "../../words.ts";
import { PriceFrom, RatingFigure } from "./InfluencerCard.tsx";

const lines: { label: string; cell: (who: Influencer) => JSX.Element; figure?: boolean }[] = [
  { label: "Reach", figure: true, cell: (who) => compact(who.reach) },
  { label: "Engagement", figure: true, cell: (who) => percent(who.engagementRate) },
  { label: "Price from", figure: true, cell: (who) => <PriceFrom influencer={who} /> },
  { label: "Rating", figure: true, cell: (who) => <RatingFigure influencer={who} /> },
  { label: "Figures", cell: (who) => figureSourceWords[who.figures] },
  { label: "Niche", cell: (who) => `${categoryWord(who.category)} · ${who.niche}` },
  {
    label: "Platforms",
    cell: (who) => (
      <ul>
        <For each={who.platforms} fallback={<li>–</li>}>
          {(each) => (
            <li>
              {platformWord(each.platform)} {compact(each.followers)}
            </li>
          )}
        </For>
      </ul>
    ),
  },
  {
    label: "Location",
    cell: (who) => (who.location ? countryName(who.location.country) : "–"),
  },
  { label: "Languages", cell: (who) => who.languages.map(languageName).join(", ") || "–" },
];

export interface CompareDialogProps {
  open: boolean;
  influencers: readonly Influencer[];
  onClose: () => void;
  onOffer?: ((influencer: Influencer) => void) | undefined;
}

/** Up to four influencers side by side, line by line. */
export default function CompareDialog(props: CompareDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={`Compare ${props.influencers.length}`}
      width={880}
    >
      <section class="overflow-x-auto" tabindex="0" aria-label="Comparison">
        <table class="w-full border-collapse text-14">
          <caption class="sr-only">Influencers side by side</caption>
          <thead>
            <tr class="border-b border-hairline">
              <td class="sticky start-0 bg-raised" />
              <For each={props.influencers}>
                {(who) => (
                  <th
                    scope="col"
                    class="min-w-36 px-3 py-2 text-start align-top text-16 font-semibold break-words"
                  >
                    <A href={`/influencers/${who.id}`} class="hover:underline">
                      {who.displayName}
                    </A>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={lines}>
              {(line) => (
                <tr class="border-b border-hairline">
                  <th
                    scope="row"
                    class="sticky start-0 bg-raised py-2.5 pe-3 text-start align-top font-normal text-muted"
                  >
                    {line.label}
                  </th>
                  <For each={props.influencers}>
                    {(who) => (
                      <td class={line.figure ? cell("text-16 font-semibold") : cell()}>
                        {line.cell(who)}
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
            <tr>
              <td class="sticky start-0 bg-raised" />
              <For each={props.influencers}>
                {(who) => (
                  <td class="px-3 pt-3">
                    <Button
                      size="sm"
                      disabled={!props.onOffer || !who.available}
                      onClick={() => props.onOffer?.(who)}
                    >
                      Offer<span class="sr-only"> to {who.displayName}</span>
                    </Button>
                  </td>
                )}
              </For>
            </tr>
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

const cell = (more = "") => `px-3 py-2.5 align-top ${more}`;
