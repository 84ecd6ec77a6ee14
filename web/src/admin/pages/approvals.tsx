import type { User } from "@tandem/contract";
import BadgeCheck from "lucide-solid/icons/badge-check";
import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { apart } from "../../language/apart.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { count } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { toast } from "../../ui/toast.ts";
import { createApproval, createRejection, createUsers } from "../admin.data.ts";
import { accountName } from "../admin-words.ts";
import { ApprovalRow } from "../components/ApprovalRow.tsx";
import { BulkWorklist } from "../components/BulkWorklist.tsx";
import { createBulk } from "../components/bulk.ts";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";
import { createWorklist } from "../components/worklist.ts";

/** Sponsors that wait, one by one or several alike, worked through by keyboard. */
export default function ApprovalsPage(): JSX.Element {
  const users = createUsers(() => ({ role: "sponsor", status: "pending", limit: 50 }));
  const request = createReasonRequest();
  const rejection = createRejection();
  const bulk = createBulk<User>(accountName);
  // The list is found by search, which may still name an account just answered; its own row knows.
  const work = createWorklist(
    () => users.items().filter(({ status }) => status === "pending"),
    () => [
      { keys: ["a"], does: t("Approve"), run: (user) => void approve(user) },
      { keys: ["r"], does: t("Reject"), run: (user) => reject(user) },
    ],
    true,
  );
  const title = () => {
    const many = work.waiting().length;
    if (!users.ready()) return t("Approvals");
    if (many === 0) return t("No sponsor waits");
    if (users.hasMore()) return t("More than {many} sponsors wait", { many: count(many) });
    return t("{n, plural, one {# sponsor waits} other {# sponsors wait}}", { n: many });
  };
  createTitle(title);

  const approve = async (user: User) => {
    if (work.chosen().length > 0) return approveAll();
    const name = apart(accountName(user));
    work.leave(user);
    try {
      // One of its own each time, because the next one is approved before this one is through.
      await createApproval().run({ id: user.id });
      toast({ tone: "good", text: t("{name} is approved and can start.", { name }) });
    } catch (cause) {
      work.comeBack(user);
      tellFailure(t("{name} is not approved.", { name }), cause);
    }
  };
  const approveAll = async () => {
    if (bulk.doing()) return;
    const approval = createApproval();
    const done = await bulk.run(
      work.chosen(),
      ({ id }) => approval.run({ id }),
      (n, all) => t("{n} of {all} sponsors are approved.", { n: count(n), all: count(all) }),
    );
    work.leave(...done);
  };
  const reject = (user: User) => {
    const rows = work.chosen().length > 0 ? work.chosen() : [user];
    const only = rows.length === 1 && rows[0];
    const name = only ? apart(accountName(only)) : "";
    request.ask({
      title: only
        ? t("Reject {name}?", { name })
        : t("{n, plural, one {Reject # sponsor?} other {Reject # sponsors?}}", { n: rows.length }),
      body: t("They can still log in, but only to read your reason. This cannot be undone."),
      action: t("Reject sponsor"),
      run: async (reason) => {
        if (!only) {
          const words = (n: number, all: number) =>
            t("{n} of {all} sponsors are rejected.", { n: count(n), all: count(all) });
          const act = ({ id }: User) => rejection.run({ id, reason });
          work.leave(...(await bulk.run(rows, act, words)));
          return;
        }
        await rejection.run({ id: only.id, reason });
        toast({ tone: "good", text: t("{name} is rejected and reads your reason.", { name }) });
        work.leave(only);
      },
    });
  };

  return (
    <>
      <PageHeader title={title()} sub={t("A sponsor can do nothing until you decide.")} />
      <BulkWorklist
        work={work}
        bulk={bulk}
        pages={users}
        avatar
        failed={t("The waiting sponsors could not be loaded")}
        empty={{
          icon: BadgeCheck,
          title: t("No sponsor waits for approval."),
          text: t("New sponsors appear here as soon as they register."),
        }}
        acts={(first) => (
          <>
            <Button size="sm" onClick={() => reject(first())}>
              {t("Reject selected")}
            </Button>
            <Button
              size="sm"
              variant="primary"
              busy={bulk.doing() !== null}
              onClick={() => void approveAll()}
            >
              {t("Approve selected")}
            </Button>
          </>
        )}
      >
        {(user) => (
          <ApprovalRow
            user={user()}
            picking={{ picked: work.isPicked(user()), onPick: () => work.pick(user()) }}
            onApprove={() => void approve(user())}
            onReject={() => reject(user())}
          />
        )}
      </BulkWorklist>
      <ReasonHost request={request} />
    </>
  );
}
