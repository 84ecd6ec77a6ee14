import type { User } from "@tandem/contract";
import BadgeCheck from "lucide-solid/icons/badge-check";
import { createSignal, For, type JSX, Match, onCleanup, onMount, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";
import { createApproval, createUsers } from "../admin.data.ts";
import { accountName } from "../admin-words.ts";
import { ApprovalRow } from "../components/ApprovalRow.tsx";
import { createUserVerdicts } from "../components/moves.ts";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

/** Sponsors that wait, worked through by keyboard: j and k move, a approves, r rejects. */
export default function ApprovalsPage(): JSX.Element {
  const users = createUsers(() => ({ role: "sponsor", status: "pending", limit: 50 }));
  const [answered, setAnswered] = createSignal<ReadonlySet<string>>(new Set());
  const request = createReasonRequest();
  const verdicts = createUserVerdicts(request);
  let list: HTMLUListElement | undefined;

  // The list is found by search, which may still name an account just answered; its own row knows.
  const waiting = () =>
    users.items().filter((user) => user.status === "pending" && !answered().has(user.id));
  const title = () => {
    const many = waiting().length;
    if (!users.ready()) return "Approvals";
    if (many === 0) return "No sponsor waits";
    if (users.hasMore()) return `More than ${many} sponsors wait`;
    return many === 1 ? "1 sponsor waits" : `${many} sponsors wait`;
  };
  createTitle(title);

  const rows = () => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const focus = (at: number) => {
    const all = rows();
    const row = all[Math.max(0, Math.min(all.length - 1, at))];
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const leave = (user: User, gone: boolean, at = here()) => {
    const next = new Set(answered());
    if (gone) next.add(user.id);
    else next.delete(user.id);
    setAnswered(next);
    if (gone && at >= 0) focus(at);
  };

  const approve = async (user: User) => {
    const approval = createApproval();
    const name = accountName(user);
    leave(user, true);
    try {
      await approval.run({ id: user.id });
      toast({ tone: "good", text: `${name} is approved and can start.` });
    } catch (cause) {
      leave(user, false);
      tellFailure(`${name} is not approved.`, cause);
    }
  };
  const reject = (user: User) => {
    const at = waiting().indexOf(user);
    // The dialog gives the focus back to a row that is gone by then, so the next one takes it after.
    verdicts.reject(user, () => setTimeout(() => leave(user, true, at)));
  };

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = event.target as Element;
    if (target.closest("input, textarea, select, dialog, [popover]:popover-open")) return;
    const at = here();
    const user = waiting()[at];
    if (event.key === "j") focus(at + 1);
    else if (event.key === "k") focus(at < 0 ? 0 : at - 1);
    else if (event.key === "a" && user) void approve(user);
    else if (event.key === "r" && user) reject(user);
    else return;
    event.preventDefault();
  };
  onMount(() => window.addEventListener("keydown", keys));
  onCleanup(() => window.removeEventListener("keydown", keys));

  return (
    <>
      <PageHeader title={title()} sub="A sponsor can do nothing until you decide." />
      <Switch>
        <Match when={!users.ready() && users.error()}>
          {(error) => (
            <ErrorState
              title="The waiting sponsors could not be loaded"
              error={error()}
              retry={users.refetch}
            />
          )}
        </Match>
        <Match when={!users.ready()}>
          <SkeletonRows rows={4} avatar />
        </Match>
        <Match when={waiting().length === 0 && !users.hasMore()}>
          <EmptyState
            icon={BadgeCheck}
            title="No sponsor waits for approval."
            action={<LinkButton href="/home">Back to the queues</LinkButton>}
          >
            New sponsors appear here as soon as they register.
          </EmptyState>
        </Match>
        <Match when={true}>
          <p class="hidden flex-wrap items-center gap-1.5 pb-3 text-12 text-muted md:flex">
            <Kbd>j</Kbd> <Kbd>k</Kbd> move through them, <Kbd>a</Kbd> approves, <Kbd>r</Kbd> rejects
            with a reason.
          </p>
          <ul
            ref={(element) => {
              list = element;
            }}
            class="border-t border-hairline"
          >
            <For each={waiting()}>
              {(user) => (
                <ApprovalRow
                  user={user}
                  onApprove={() => void approve(user)}
                  onReject={() => reject(user)}
                />
              )}
            </For>
          </ul>
          <LoadMore
            hasMore={users.hasMore()}
            busy={users.loadingMore()}
            onMore={() => void users.loadMore()}
            error={users.moreError()}
            shown={waiting().length}
          />
        </Match>
      </Switch>
      <ReasonHost request={request} />
    </>
  );
}
