import { useNavigate, useParams } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { atHandle } from "../../names.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { compact } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { categoryWord, figureSourceWords, platformWord } from "../../words.ts";
import { createClaim, createClaimPreview } from "../account.data.ts";
import { CredentialFields } from "../components/CredentialFields.tsx";
import { Entry } from "../components/Entry.tsx";
import { isClaimed, isSpentLink } from "../link.ts";

/** Where an invitation leads: the imported profile, and an account to answer the offer with. */
export default function ClaimProfile(): JSX.Element {
  createTitle(() => t("Claim your profile"));
  const params = useParams();
  const navigate = useNavigate();
  const token = () => params.token ?? "";
  const preview = createClaimPreview(token);
  const claim = createClaim(token);
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).Claim,
    initial: { username: "", email: "", password: "" },
    submit: claim.run,
    done: () => navigate("/home", { replace: true }),
  });
  const gone = () => [preview.error(), form.failure()].find((e) => isClaimed(e) || isSpentLink(e));
  return (
    <Entry
      title={t("Is this you?")}
      sub={t(
        "A sponsor wants to work with you. Tandem lists you from public figures; claim the profile and it is yours, with the offer in it.",
      )}
    >
      <Switch fallback={<SkeletonRows rows={2} avatar />}>
        <Match when={gone()}>
          {(error) => (
            <Notice
              tone="warn"
              title={
                isClaimed(error())
                  ? t("This profile has been claimed.")
                  : t("This link has been used or has run out.")
              }
              action={<LinkButton href="/log-in">{t("Log in")}</LinkButton>}
            >
              {isClaimed(error())
                ? t("If it was you, log in. If it was not, answer the mail that brought you here.")
                : t("Ask the sponsor who sent it for a new one.")}
            </Notice>
          )}
        </Match>
        <Match when={preview.data()}>
          {(found) => (
            <div class="grid gap-8">
              <Listed influencer={found().influencer} />
              <Form
                form={form}
                label={t("Claim your profile")}
                submitLabel={t("Claim this profile")}
              >
                <CredentialFields />
              </Form>
              <p class="text-14 text-muted">
                {rich(
                  "The link runs out {when}. You can change every word and figure of the profile afterwards.",
                  { when: <RelativeTime at={found().expiresAt} /> },
                )}
              </p>
            </div>
          )}
        </Match>
        <Match when={preview.error()}>
          {(error) => <ErrorState error={error()} retry={preview.refetch} />}
        </Match>
      </Switch>
    </Entry>
  );
}

function Listed(props: { influencer: Influencer }): JSX.Element {
  return (
    <div class="border-y border-hairline py-5">
      <div class="flex items-center gap-4">
        <Avatar name={props.influencer.displayName} party="influencer" size={56} />
        <div class="min-w-0">
          <h2 class="text-20 font-semibold tracking-tight">{props.influencer.displayName}</h2>
          <p class="text-14 text-muted">
            {categoryWord(props.influencer.category)} · {props.influencer.niche}
          </p>
        </div>
      </div>
      <Show when={props.influencer.platforms.length > 0}>
        <ul class="pt-4 text-14">
          <For each={props.influencer.platforms}>
            {(each) => (
              <li class="flex flex-wrap justify-between gap-x-4 py-1">
                <span>
                  {platformWord(each.platform)}{" "}
                  <span class="text-muted">{atHandle(each.handle)}</span>
                </span>
                <span>
                  {t("{figure} followers", { figure: compact(each.followers) })}{" "}
                  <span class="text-muted">{figureSourceWords[each.source]}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
