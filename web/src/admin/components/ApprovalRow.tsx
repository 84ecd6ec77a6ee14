import { A } from "@solidjs/router";
import type { User } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { profileFacts } from "../account-facts.ts";
import { accountName } from "../admin-words.ts";

export interface ApprovalRowProps {
  user: User;
  onApprove: () => void;
  onReject: () => void;
}

/** One waiting sponsor with what there is to judge by, and the two answers. */
export function ApprovalRow(props: ApprovalRowProps): JSX.Element {
  const name = () => accountName(props.user);
  const facts = () =>
    profileFacts(props.user)
      .map((fact) => fact.value)
      .filter(Boolean)
      .join(" · ");
  const website = () => ("website" in props.user.profile ? props.user.profile.website : undefined);
  return (
    <li
      data-row
      tabindex="-1"
      aria-label={name()}
      class="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-3 border-b border-hairline py-4 focus:bg-raised focus:shadow-[inset_3px_0_0_var(--ink)] md:grid-cols-[auto_1fr_auto] md:items-center md:px-3"
    >
      <Avatar name={name()} party="sponsor" size={40} />
      <div class="min-w-0 text-14">
        <p class="flex flex-wrap items-baseline gap-x-2">
          <A href={`/admin/users/${props.user.id}`} class="text-16 font-semibold hover:underline">
            {name()}
          </A>
          <span class="text-muted">
            @{props.user.username}, registered <RelativeTime at={props.user.createdAt} />
          </span>
        </p>
        <p class="text-muted">
          {props.user.email} ({props.user.emailVerified ? "verified" : "not verified"})
          <Show when={facts()}>{` · ${facts()}`}</Show>
        </p>
        <Show when={website()}>
          {(url) => (
            <a
              href={url()}
              target="_blank"
              rel="noopener noreferrer nofollow"
              class="break-all underline underline-offset-4"
            >
              {url()}
            </a>
          )}
        </Show>
      </div>
      <div class="col-start-2 flex gap-2 max-sm:*:grow md:col-start-3">
        <Button size="sm" icon={X} onClick={() => props.onReject()}>
          Reject<span class="sr-only"> {name()}</span>
        </Button>
        <Button size="sm" variant="primary" icon={Check} onClick={() => props.onApprove()}>
          Approve<span class="sr-only"> {name()}</span>
        </Button>
      </div>
    </li>
  );
}
