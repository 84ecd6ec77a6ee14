import { useNavigate } from "@solidjs/router";
import { ACCOUNT_STATUSES, ROLES, type User } from "@tandem/contract";
import Search from "lucide-solid/icons/search";
import Users from "lucide-solid/icons/users";
import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { createRest } from "../../data/rest.ts";
import { rich, t } from "../../language/t.ts";
import { SideMark } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";
import { Moment, RelativeTime } from "../../ui/Time.tsx";
import { createUsers } from "../admin.data.ts";
import { accountStatusWords, roleWords } from "../admin-words.ts";
import { AccountBadges, AccountCell } from "../components/AccountCell.tsx";
import { createUserVerdicts } from "../components/moves-later.ts";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { RowAction } from "../components/RowAction.tsx";
import { createReasonRequest } from "../components/verdicts.ts";

const filters = ["q", "role", "status", "flagged"] as const;
const roleChoices = ROLES.map((value) => ({ value, label: roleWords[value].many }));
const statusChoices = ACCOUNT_STATUSES.map((value) => ({
  value,
  label: accountStatusWords[value].word,
}));
const flagChoices = [
  { value: "true", label: t("Flagged") },
  { value: "false", label: t("Not flagged") },
];

/** Every account, by text, role, status and flag. */
export default function UsersPage(): JSX.Element {
  createTitle(() => t("Users"));
  const navigate = useNavigate();
  const address = createAddress<(typeof filters)[number]>();
  const users = createUsers(() => ({
    ...Object.fromEntries(filters.map((name) => [name, address.get(name)])),
    limit: 25,
  }));
  const write = createRest((q: string) => address.set({ q }));
  const choose = (name: (typeof filters)[number]) => (value: string) =>
    address.set({ [name]: value });
  const clear = () => address.set(Object.fromEntries(filters.map((name) => [name, ""])));
  const request = createReasonRequest();
  const verdicts = createUserVerdicts(request);

  const columns: Column<User>[] = [
    { key: "who", label: t("Account"), cell: (user) => <AccountCell user={user} /> },
    {
      key: "status",
      label: t("Role"),
      cell: (user) => (
        <span class="grid justify-items-start gap-1 max-md:justify-items-end">
          <SideMark party={user.role} />
          <AccountBadges user={user} />
        </span>
      ),
    },
    {
      key: "seen",
      label: t("Last log-in"),
      cell: (user) => (
        <span class="grid">
          <span>{user.lastLoginAt ? <RelativeTime at={user.lastLoginAt} /> : t("never")}</span>
          <span class="text-12 text-muted">
            {rich("since {when}", { when: <Moment at={user.createdAt} style="date" /> })}
          </span>
        </span>
      ),
    },
    {
      key: "act",
      label: t("Do"),
      numeric: true,
      cell: (user) => (
        <RowAction
          flagged={user.flag !== null}
          name={user.username}
          hidden={user.role === "admin"}
          onFlag={() => void verdicts.flag(user)}
          onUnflag={() => void verdicts.unflag({ id: user.id, name: user.username })}
        />
      ),
    },
  ];

  return (
    <>
      <PageHeader title={t("Users")} sub={t("Everyone with an account, the newest first.")} />
      <search class="grid grid-cols-2 gap-3 pb-6 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div class="max-lg:col-span-2">
          <TextField
            label={t("Search")}
            type="search"
            icon={Search}
            placeholder={t("Name, username or e-mail")}
            value={address.get("q")}
            onValue={write}
          />
        </div>
        <Select
          label={t("Role")}
          placeholder={t("Any role")}
          options={roleChoices}
          value={address.get("role")}
          onValue={choose("role")}
        />
        <Select
          label={t("Status")}
          placeholder={t("Any status")}
          options={statusChoices}
          value={address.get("status")}
          onValue={choose("status")}
        />
        <Select
          label={t("Flags")}
          placeholder={t("All")}
          options={flagChoices}
          value={address.get("flagged")}
          onValue={choose("flagged")}
        />
      </search>
      <DataTable
        caption={t("Accounts")}
        columns={columns}
        rows={users.items()}
        rowKey={(user) => user.id}
        loading={!users.ready() && !users.error()}
        error={users.error()}
        onRetry={users.refetch}
        onOpen={(user) => navigate(`/admin/users/${user.id}`)}
        more={{
          hasMore: users.hasMore(),
          busy: users.loadingMore(),
          onMore: () => void users.loadMore(),
          error: users.moreError(),
        }}
        empty={
          <EmptyState
            icon={Users}
            title={t("No account fits these filters.")}
            action={<Button onClick={clear}>{t("Clear the filters")}</Button>}
          >
            {t("Take a filter away, or search for another part of the name.")}
          </EmptyState>
        }
      />
      <ReasonHost request={request} />
    </>
  );
}
