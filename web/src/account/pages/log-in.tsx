import { A, Navigate, useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import type { ApiProblem } from "../../api.ts";
import { type Ending, sessionEnded, user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { rich, t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { Notice } from "../../ui/States.tsx";
import { createLogIn } from "../account.data.ts";
import { Entry, wordLink } from "../components/Entry.tsx";
import { nextOf } from "../next.ts";

const endings: Record<Ending, { title: string; text: string }> = {
  suspended: {
    title: t("Your account is suspended."),
    text: t("An admin has ended your sessions. The mail we sent you says why."),
  },
  deleted: {
    title: t("Your account is deleted."),
    text: t("You can register again whenever you like."),
  },
  elsewhere: {
    title: t("You were logged out."),
    text: t("Your session has ended. Log in to go on where you were."),
  },
};

/** Log in by username or e-mail, and back to where one was going. */
export default function LogIn(): JSX.Element {
  createTitle(() => t("Log in"));
  const address = createAddress<"next">();
  const navigate = useNavigate();
  const logIn = createLogIn();
  const next = () => nextOf(address.get("next"));
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).Login,
    initial: { username: "", password: "" },
    submit: logIn.run,
    done: () => navigate(next(), { replace: true }),
  });
  const appeal = () => (form.failure() as ApiProblem | undefined)?.appeal;
  return (
    <Show when={!user() || form.busy()} fallback={<Navigate href={next()} />}>
      <Entry
        title={t("Log in")}
        foot={rich("New here? <link>Register</link>", {
          link: (words) => (
            <A href="/register" class={wordLink}>
              {words}
            </A>
          ),
        })}
      >
        <Show when={sessionEnded()}>
          {(how) => (
            <div role="status" class="pb-6">
              <Notice tone={how() === "suspended" ? "bad" : "neutral"} title={endings[how()].title}>
                {endings[how()].text}
              </Notice>
            </div>
          )}
        </Show>
        <Form form={form} label={t("Log in")} submitLabel={t("Log in")} guard={false} saves={false}>
          <Show when={appeal()}>
            {(token) => (
              <Notice
                title={t("Is that wrong?")}
                action={<LinkButton href={`/appeal/${token()}`}>{t("Appeal")}</LinkButton>}
              >
                {t("You can say once why the account should be open again.")}
              </Notice>
            )}
          </Show>
          <TextField
            name="username"
            label={t("Username or e-mail")}
            autocomplete="username"
            autofocus
          />
          <TextField
            name="password"
            label={t("Password")}
            type="password"
            autocomplete="current-password"
          />
        </Form>
        <p class="pt-4 text-14">
          <A href="/forgot-password" class={wordLink}>
            {t("Forgot your password?")}
          </A>
        </p>
      </Entry>
    </Show>
  );
}
