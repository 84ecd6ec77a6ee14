import { A } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { Notice } from "../../ui/States.tsx";
import { createForgotPassword } from "../account.data.ts";
import { Entry, wordLink } from "../components/Entry.tsx";

/** Asks for the mailed link to a new password. Never tells whether an address has an account. */
export default function ForgottenPassword(): JSX.Element {
  createTitle(() => t("Forgotten password"));
  const [sent, setSent] = createSignal("");
  const forgot = createForgotPassword();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).ForgotPassword,
    initial: { email: "" },
    submit: async (value) => {
      await forgot.run(value);
      return value.email;
    },
    done: setSent,
  });
  return (
    <Entry
      title={t("Forgotten password")}
      sub={t("We mail you a link to set a new one.")}
      foot={rich("It came back to you? <link>Log in</link>", {
        link: (words) => (
          <A href="/log-in" class={wordLink}>
            {words}
          </A>
        ),
      })}
    >
      <Show
        when={sent()}
        fallback={
          <Form
            form={form}
            label={t("Forgotten password")}
            submitLabel={t("Mail me a link")}
            guard={false}
          >
            <TextField
              name="email"
              label={t("E-mail")}
              type="email"
              autocomplete="email"
              autofocus
            />
          </Form>
        }
      >
        <div role="status">
          <Notice tone="good" title={t("Look at your mail.")}>
            {rich(
              "If {address} has an account, a link is on its way. It is good for one hour and works once. Nothing there after some minutes? Look among the unwanted mail, or <again>ask again</again>.",
              {
                address: <bdi>{sent()}</bdi>,
                again: (words) => (
                  <button type="button" class={wordLink} onClick={() => setSent("")}>
                    {words}
                  </button>
                ),
              },
            )}
          </Notice>
        </div>
      </Show>
    </Entry>
  );
}
