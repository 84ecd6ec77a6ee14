import type { Shortlist } from "@tandem/contract";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Checkbox } from "../../ui/form/Checkbox.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createKeeping, createShortlists, createTakingOff, type Kept } from "../shortlist.data.ts";
import { NewShortlistForm } from "./NewShortlistForm.tsx";

export interface KeepDialogProps {
  /** Whom to keep: one or several. */
  influencers: readonly Kept[];
  onClose: () => void;
}

/** On which of one's lists an influencer, or several, shall be. Each tick takes effect at once. */
export default function KeepDialog(props: KeepDialogProps): JSX.Element {
  const only = () => (props.influencers.length === 1 ? props.influencers[0] : undefined);
  const lists = createShortlists(() => only()?.id);
  const [added, setAdded] = createSignal<readonly string[]>([]);
  const keeping = createKeeping();
  const taking = createTakingOff();
  const influencerIds = () => props.influencers.map(({ id }) => id);
  const holds = (list: Shortlist) => list.holds ?? added().includes(list.id);
  const busy = () => keeping.busy() || taking.busy();

  const put = async (list: Pick<Shortlist, "id">, on: boolean) => {
    const wish = { listId: list.id, influencerIds: influencerIds() };
    try {
      await (on ? keeping : taking).run(wish);
      setAdded(on ? [...added(), list.id] : added().filter((id) => id !== list.id));
    } catch (error) {
      tellFailure(t("The shortlist could not be changed."), error);
      void lists.refetch();
    }
  };

  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={
        only()?.displayName
          ? t("Keep {name} on a shortlist", { name: only()?.displayName ?? "" })
          : t("Keep {n, plural, one {# influencer} other {# influencers}} on a shortlist", {
              n: props.influencers.length,
            })
      }
      footer={
        <>
          <LinkButton href="/shortlists" variant="quiet">
            {t("All shortlists")}
          </LinkButton>
          <Button variant="primary" onClick={() => props.onClose()}>
            {t("Done")}
          </Button>
        </>
      }
    >
      <Switch fallback={<SkeletonRows rows={3} />}>
        <Match when={lists.data()}>
          {(all) => (
            <div class="grid gap-5">
              <Show
                when={all().length > 0}
                fallback={
                  <p class="text-14 text-muted">
                    {t("You have no shortlist yet. Begin one, such as “Spring launch”.")}
                  </p>
                }
              >
                <ul class="max-h-[40dvh] overflow-y-auto" aria-label={t("Your shortlists")}>
                  <For each={all()}>
                    {(list) => (
                      <li class="flex min-h-11 items-center gap-3">
                        <div class="min-w-0 grow break-words">
                          <Checkbox
                            label={list.name}
                            value={holds(list)}
                            disabled={busy()}
                            onValue={(on) => void put(list, on)}
                          />
                        </div>
                        <span class="text-14 text-muted">
                          {t("{n, plural, =0 {empty} one {# person} other {# people}}", {
                            n: list.count,
                          })}
                        </span>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <NewShortlistForm autofocus={all().length === 0} onMade={(list) => put(list, true)} />
              <p class="sr-only" aria-live="polite">
                <Show when={busy()}>{t("Saving")}</Show>
              </p>
            </div>
          )}
        </Match>
        <Match when={lists.error()}>
          {(error) => (
            <ErrorState
              title={t("Your shortlists could not be loaded")}
              error={error()}
              retry={lists.refetch}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}
