import { useParams } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import Pencil from "lucide-solid/icons/pencil";
import Printer from "lucide-solid/icons/printer";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { ReportMenu } from "../../moderation/components/ReportEntry.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { SkeletonPage, SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { MediaKit } from "../components/MediaKit.tsx";
import { createInfluencer } from "../influencer.data.ts";

const OwnKit = lazy(() => import("../components/OwnKit.tsx"));
const OfferDrawer = lazy(() => import("../../search/pages/offer-drawer.tsx"));
const KeepButton = lazy(() => import("../../shortlist/components/KeepButton.tsx"));

/** `/influencers/:id`, and `/profile` for one's own: the public profile that prints as a media kit. */
export default function Profile(): JSX.Element {
  const params = useParams();
  const id = () => params.id ?? user()?.id ?? "";
  const influencer = createInfluencer(id);
  createTitle(() => influencer.data()?.displayName ?? t("Profile"));
  const mine = (who: Influencer) => (user()?.id === who.id ? user() : null);
  const missing = () => {
    const error = influencer.error();
    return error instanceof ApiProblem && [404, 422].includes(error.status);
  };
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={influencer.data()}>
        {(who) => (
          <MediaKit influencer={who()} actions={<Actions influencer={who()} />}>
            <Show when={mine(who())}>
              {(me) => (
                // As tall as the form that comes: what stands below is out of sight before and after.
                <Suspense
                  fallback={
                    <div class="min-h-dvh">
                      <SkeletonRows rows={4} />
                    </div>
                  }
                >
                  <OwnKit user={me()} />
                </Suspense>
              )}
            </Show>
          </MediaKit>
        )}
      </Match>
      <Match when={missing()}>
        <h1 tabindex="-1" class="sr-only">
          {t("Profile")}
        </h1>
        <EmptyState
          title={t("This profile is not there.")}
          action={<LinkButton href="/home">{t("Go to your start")}</LinkButton>}
        >
          {t("It was taken back, or the link is old.")}
        </EmptyState>
      </Match>
      <Match when={influencer.error()}>
        {(error) => (
          <>
            <h1 tabindex="-1" class="sr-only">
              {t("Profile")}
            </h1>
            <ErrorState
              title={t("The profile could not be loaded")}
              error={error()}
              retry={influencer.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Actions(props: { influencer: Influencer }): JSX.Element {
  const [offering, setOffering] = createSignal(false);
  return (
    <>
      <Button icon={Printer} onClick={() => window.print()}>
        {t("Print")}
      </Button>
      <Show when={user()?.id === props.influencer.id}>
        <LinkButton href="/settings" icon={Pencil} variant="primary">
          {t("Edit")}
        </LinkButton>
      </Show>
      <Show when={user()?.role === "sponsor"}>
        <Suspense fallback={<span class="min-h-11 w-28" />}>
          <KeepButton influencer={props.influencer} />
        </Suspense>
        <Button
          variant="primary"
          disabled={!props.influencer.available}
          onClick={() => setOffering(true)}
        >
          {t("Make an offer")}
        </Button>
      </Show>
      <Show when={user()?.id !== props.influencer.id && user()?.role !== "admin"}>
        <ReportMenu what={{ kind: "user", id: props.influencer.id }} label={t("More")} />
      </Show>
      <Show when={offering()}>
        <Suspense>
          <OfferDrawer influencer={props.influencer} onClose={() => setOffering(false)} />
        </Suspense>
      </Show>
    </>
  );
}
