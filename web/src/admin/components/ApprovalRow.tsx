import { A } from "@solidjs/router";
import type { User } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { apart } from "../../language/apart.ts";
import { rich } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { emailFact, profileFacts } from "../account-facts.ts";
import { accountName } from "../admin-words.ts";
import { hidden } from "./hidden.tsx";
import { type Picking, WorkRow } from "./WorkRow.tsx";

export interface ApprovalRowProps {
  user: User;
  picking: Picking;
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
      .map(apart)
      .join(" · ");
  const website = () => ("website" in props.user.profile ? props.user.profile.website : undefined);
  return (
    <WorkRow
      label={name()}
      picking={props.picking}
      mark={<Avatar name={name()} party="sponsor" size={40} />}
      actions={
        <>
          <Button size="sm" icon={X} onClick={() => props.onReject()}>
            {rich("Reject<hidden> {name}</hidden>", { hidden, name: name() })}
          </Button>
          <Button size="sm" variant="primary" icon={Check} onClick={() => props.onApprove()}>
            {rich("Approve<hidden> {name}</hidden>", { hidden, name: name() })}
          </Button>
        </>
      }
    >
      <p class="flex flex-wrap items-baseline gap-x-2">
        <A href={`/admin/users/${props.user.id}`} class="text-16 font-semibold hover:underline">
          <bdi>{name()}</bdi>
        </A>
        <span class="text-muted">
          {rich("{handle}, registered {when}", {
            handle: apart(`@${props.user.username}`),
            when: <RelativeTime at={props.user.createdAt} />,
          })}
        </span>
      </p>
      <p class="break-words text-muted">
        {emailFact(props.user)}
        <Show when={facts()}>{` · ${facts()}`}</Show>
      </p>
      <Show when={website()}>
        {(url) => (
          <a
            href={url()}
            target="_blank"
            rel="noopener noreferrer nofollow"
            class="break-all underline underline-offset-4 pointer-coarse:inline-block pointer-coarse:py-1"
            dir="ltr"
          >
            {url()}
          </a>
        )}
      </Show>
    </WorkRow>
  );
}
