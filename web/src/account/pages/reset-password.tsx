import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { Notice } from "../../ui/States.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createResetPassword } from "../account.data.ts";
import { Entry } from "../components/Entry.tsx";
import { isSpentLink } from "../link.ts";

/** Sets a new password by the mailed one-time link. */
export default function NewPassword(): JSX.Element {
  createTitle(() => t("New password"));
  const address = createAddress<"token">();
  const navigate = useNavigate();
  const reset = createResetPassword();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).ResetPassword,
    initial: { token: address.get("token"), password: "" },
    submit: reset.run,
    done: () => {
      toast({ text: t("Your new password is set. Log in with it."), tone: "good" });
      navigate("/log-in", { replace: true });
    },
  });
  const spent = () =>
    address.get("token").length < 20 || isSpentLink(form.failure()) || "token" in form.errors();
  return (
    <Entry
      title={t("New password")}
      sub={t("Every session that is open elsewhere ends when you set it.")}
    >
      <Show
        when={!spent()}
        fallback={
          <Notice
            tone="warn"
            title={t("This link has been used or has run out.")}
            action={<LinkButton href="/forgot-password">{t("Ask for a new link")}</LinkButton>}
          >
            {t("Your password is as it was.")}
          </Notice>
        }
      >
        <Form
          form={form}
          label={t("New password")}
          submitLabel={t("Set the password")}
          guard={false}
        >
          <TextField
            name="password"
            label={t("New password")}
            type="password"
            autocomplete="new-password"
            help={t("At least 8 characters. A few words are easier to remember than signs.")}
            autofocus
          />
        </Form>
      </Show>
    </Entry>
  );
}
