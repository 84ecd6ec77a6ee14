import { A } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { Notice } from "../../ui/States.tsx";
import { createForgotPassword } from "../account.data.ts";
import { Entry, wordLink } from "../components/Entry.tsx";

/** Asks for the mailed link to a new password. Never tells whether an address has an account. */
export default function ForgottenPassword(): JSX.Element {
  createTitle(() => "Forgotten password");
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
      title="Forgotten password"
      sub="We mail you a link to set a new one."
      foot={
        <>
          It came back to you?{" "}
          <A href="/log-in" class={wordLink}>
            Log in
          </A>
        </>
      }
    >
      <Show
        when={sent()}
        fallback={
          <Form form={form} label="Forgotten password" submitLabel="Mail me a link" guard={false}>
            <TextField name="email" label="E-mail" type="email" autocomplete="email" autofocus />
          </Form>
        }
      >
        <div role="status">
          <Notice tone="good" title="Look at your mail.">
            If {sent()} has an account, a link is on its way. It is good for one hour and works
            once. Nothing there after some minutes? Look among the unwanted mail, or{" "}
            <button type="button" class={wordLink} onClick={() => setSent("")}>
              ask again
            </button>
            .
          </Notice>
        </div>
      </Show>
    </Entry>
  );
}
