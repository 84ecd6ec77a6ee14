import type { Role, User } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { createAccountDeletion } from "../own-data.data.ts";

const goesOf: Record<Role, readonly string[]> = {
  sponsor: [
    t("Your company profile, your reports and your exports"),
    t(
      "Your campaigns close. Requests and agreements that are not paid end, and the influencers are told",
    ),
  ],
  influencer: [
    t("Your profile with its platforms and figures; search no longer shows you"),
    t("Requests and agreements that are not paid end, and the sponsors are told"),
  ],
  admin: [],
};
const stays = [
  t("The ledger of payments, without your name, because money must add up"),
  t(
    "Threads, for the other side: what you wrote, without your name and addresses, by “Deleted account”",
  ),
];

/** Says what goes and what stays, and asks for the password before anything happens. */
export default function DeleteDialog(props: { user: User; onClose: () => void }): JSX.Element {
  const deletion = createAccountDeletion();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).AccountDeletion,
    initial: { password: "" },
    submit: deletion.run,
  });
  const goes = () => [
    "Your name, e-mail address, username, password and settings",
    ...goesOf[props.user.role],
    t("Your notifications, and the file of your data"),
  ];
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("Delete your account?")}
      sub={t("It is gone for good. Nobody can bring it back, not even we.")}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("Keep my account")}</Button>
          <Button variant="danger" type="submit" form="delete-account" busy={form.busy()}>
            {t("Delete my account")}
          </Button>
        </>
      }
    >
      <div class="grid gap-5 text-14">
        <div class="grid gap-4 sm:grid-cols-2">
          <Points title={t("What goes")} points={goes()} />
          <Points title={t("What stays")} points={stays} />
        </div>
        <Form form={form} label={t("Delete your account")} id="delete-account" guard={false}>
          {/* Tells password managers whose password it is. */}
          <input type="text" autocomplete="username" value={props.user.username} hidden readOnly />
          <TextField
            name="password"
            label={t("Your password")}
            type="password"
            autocomplete="current-password"
          />
        </Form>
      </div>
    </Dialog>
  );
}

function Points(props: { title: string; points: readonly string[] }): JSX.Element {
  return (
    <div>
      <h3 class="pb-1 font-semibold">{props.title}</h3>
      <ul class="grid list-disc gap-1 ps-4 text-muted">
        <For each={props.points}>{(point) => <li>{point}</li>}</For>
      </ul>
    </div>
  );
}
