import { A } from "@solidjs/router";
import type { Campaign, User } from "@tandem/contract";
import Flag from "lucide-solid/icons/flag";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { accountName, accountStatusWords } from "../admin-words.ts";

/** Who an account is: monogram in its side's colour, name as the link, username under it. */
export function AccountCell(props: { user: User }): JSX.Element {
  return (
    <span class="flex items-center gap-3">
      <Avatar name={accountName(props.user)} party={props.user.role} size={36} />
      <span class="grid min-w-0 md:min-w-28 md:max-lg:max-w-28 lg:max-w-80">
        <A
          href={`/admin/users/${props.user.id}`}
          class="truncate font-semibold hover:underline pointer-coarse:leading-7"
        >
          <bdi>{accountName(props.user)}</bdi>
        </A>
        <span class="truncate text-12 text-muted">
          <bdi>@{props.user.username}</bdi> · <bdi>{props.user.email}</bdi>
        </span>
      </span>
    </span>
  );
}

/** The state of an account, and whether it is flagged. */
export function AccountBadges(props: { user: User }): JSX.Element {
  const status = () => accountStatusWords[props.user.status];
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <Badge tone={status().tone}>{status().word}</Badge>
      <FlagBadge flag={props.user.flag} />
    </span>
  );
}

/** Says that something is flagged; nothing when it is not. */
export function FlagBadge(props: { flag: Campaign["flag"] }): JSX.Element {
  return (
    <Show when={props.flag}>
      <Badge tone="bad" icon={Flag}>
        {t("Flagged")}
      </Badge>
    </Show>
  );
}
