import type { User } from "@tandem/contract";
import type { JSX } from "solid-js";
import { logOut } from "../../app/session.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { Moment } from "../../ui/Time.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createPasswordChange } from "../account.data.ts";

const empty = { currentPassword: "", newPassword: "" };

/** Another password, and the way to end every session. */
export default function Safety(props: { user: User }): JSX.Element {
  const change = createPasswordChange();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).ChangePassword,
    initial: empty,
    submit: change.run,
    done: () => {
      form.reset(empty);
      toast({ text: t("Your password is changed. Every other session has ended."), tone: "good" });
    },
  });
  const everywhere = async () => {
    const sure = await ask({
      title: t("Log out everywhere?"),
      body: t("Every device has to log in again, this one too. Nothing you saved is lost."),
      action: t("Log out everywhere"),
      keep: t("Stay logged in"),
      danger: true,
    });
    if (!sure) return;
    await logOut(true).catch((error: Error) => {
      toast({
        text: t("Other devices may still be logged in: {problem}", { problem: error.message }),
        tone: "bad",
      });
    });
  };
  return (
    <div class="grid gap-8">
      <Form form={form} label={t("Password")} submitLabel={t("Change password")}>
        {/* Tells password managers whose password it is. */}
        <input type="text" autocomplete="username" value={props.user.username} hidden readOnly />
        <TextField
          name="currentPassword"
          label={t("Current password")}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          name="newPassword"
          label={t("New password")}
          type="password"
          autocomplete="new-password"
          help={t("At least 8 characters. Every other session ends.")}
        />
      </Form>
      <Section
        title={t("Sessions")}
        help={
          props.user.lastLoginAt
            ? rich("Your last log-in was on {moment}.", {
                moment: <Moment at={props.user.lastLoginAt} />,
              })
            : undefined
        }
      >
        <p class="pb-4 text-14">
          {t("Lost a phone, or used someone else’s computer? End every session at once.")}
        </p>
        <Button onClick={everywhere}>{t("Log out everywhere")}</Button>
      </Section>
    </div>
  );
}
