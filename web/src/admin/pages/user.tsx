import { useParams } from "@solidjs/router";
import type { User } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import Flag from "lucide-solid/icons/flag";
import FlagOff from "lucide-solid/icons/flag-off";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { apart } from "../../language/apart.ts";
import { rich, t } from "../../language/t.ts";
import { SideMark } from "../../ui/Badge.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage, SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { Moment, RelativeTime } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { emailFact, profileFacts } from "../account-facts.ts";
import { createAccount, createApproval, createAudit } from "../admin.data.ts";
import { accountName } from "../admin-words.ts";
import { AccountBadges } from "../components/AccountCell.tsx";
import { BackLink } from "../components/BackLink.tsx";
import { Facts } from "../components/Facts.tsx";
import { createUserVerdicts } from "../components/moves-later.ts";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

const History = lazy(() => import("../components/History.tsx"));

/** One account: what it is, what an admin may do with it, and all that happened to it. */
export default function UserPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const account = createAccount(() => params.id);
  const audit = createAudit(() => ({ subjectId: params.id, limit: 20 }));
  const request = createReasonRequest();
  createTitle(() => {
    const user = account.data();
    return user ? accountName(user) : t("User");
  });
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={account.data()}>
        {(user) => (
          <>
            <PageHeader
              back={<BackLink href="/admin/users">{t("Users")}</BackLink>}
              title={accountName(user())}
              badges={
                <>
                  <SideMark party={user().role} />
                  <AccountBadges user={user()} />
                </>
              }
              sub={apart(`@${user().username}`)}
              actions={<Actions user={user()} request={request} />}
            />
            <Standing user={user()} />
            <Facts
              facts={[
                {
                  label: t("E-mail"),
                  value: emailFact(user()),
                },
                { label: t("Since"), value: <Moment at={user().createdAt} style="date" /> },
                { label: t("Last log-in"), value: <LastLogin user={user()} /> },
                ...profileFacts(user()),
                { label: t("Website"), value: <Website user={user()} /> },
              ]}
            />
            <Links user={user()} />
            <Suspense fallback={<SkeletonRows rows={4} />}>
              <History audit={audit} />
            </Suspense>
            <ReasonHost request={request} />
          </>
        )}
      </Match>
      <Match when={account.error()}>
        {(error) => (
          <>
            <PageHeader
              back={<BackLink href="/admin/users">{t("Users")}</BackLink>}
              title={t("User")}
            />
            <ErrorState
              title={t("This account could not be loaded")}
              error={error()}
              retry={account.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Actions(props: {
  user: User;
  request: ReturnType<typeof createReasonRequest>;
}): JSX.Element {
  const verdicts = createUserVerdicts(props.request);
  const approval = createApproval();
  const named = () => ({ id: props.user.id, name: accountName(props.user) });
  const approve = async () => {
    const { id, name } = named();
    try {
      await approval.run({ id });
      toast({ tone: "good", text: t("{name} is approved.", { name }) });
    } catch (cause) {
      tellFailure(t("{name} is not approved.", { name }), cause);
    }
  };
  return (
    <Show when={props.user.role !== "admin"}>
      <Show when={props.user.status === "pending"}>
        <Button onClick={() => void verdicts.reject(props.user)}>{t("Reject")}</Button>
        <Button
          variant="primary"
          icon={Check}
          busy={approval.busy()}
          onClick={() => void approve()}
        >
          {t("Approve")}
        </Button>
      </Show>
      <Button icon={TriangleAlert} onClick={() => void verdicts.warn(props.user)}>
        {t("Warn")}
      </Button>
      <Show
        when={props.user.flag}
        fallback={
          <Button icon={Flag} onClick={() => void verdicts.flag(props.user)}>
            {t("Flag")}
          </Button>
        }
      >
        <Button icon={FlagOff} busy={verdicts.busy()} onClick={() => void verdicts.unflag(named())}>
          {t("Lift the flag")}
        </Button>
      </Show>
    </Show>
  );
}

/** Why the account cannot act, when it cannot. */
function Standing(props: { user: User }): JSX.Element {
  return (
    <div class="pb-6 empty:hidden">
      <Show
        when={props.user.flag}
        fallback={
          <Show when={props.user.statusReason}>
            {(reason) => <Notice title={t("Reason given")}>{reason()}</Notice>}
          </Show>
        }
      >
        {(flag) => (
          <Notice tone="bad" title={t("Flagged and suspended")}>
            <bdi>{flag().reason}</bdi> · <RelativeTime at={flag().at} />
            <Show when={flag().appealedAt}>
              {(at) => rich(" · appealed {when}", { when: <RelativeTime at={at()} /> })}
            </Show>
          </Notice>
        )}
      </Show>
    </div>
  );
}

function LastLogin(props: { user: User }): JSX.Element {
  return (
    <Show when={props.user.lastLoginAt} fallback={t("never")}>
      {(at) => <RelativeTime at={at()} />}
    </Show>
  );
}

function Website(props: { user: User }): JSX.Element {
  const website = () => ("website" in props.user.profile ? props.user.profile.website : undefined);
  return (
    <Show when={website()} fallback={t("none")}>
      {(url) => (
        <a
          href={url()}
          target="_blank"
          rel="noopener noreferrer nofollow"
          class="break-all underline underline-offset-4"
          dir="ltr"
        >
          {url()}
        </a>
      )}
    </Show>
  );
}

function Links(props: { user: User }): JSX.Element {
  return (
    <Show when={props.user.role !== "admin"}>
      <div class="flex flex-wrap gap-2 pb-6">
        <Show when={props.user.role === "sponsor"}>
          <LinkButton size="sm" href={`/admin/campaigns?sponsorId=${props.user.id}`}>
            {t("Campaigns")}
          </LinkButton>
        </Show>
        <LinkButton size="sm" href={`/admin/requests?${props.user.role}Id=${props.user.id}`}>
          {t("Requests")}
        </LinkButton>
      </div>
    </Show>
  );
}
