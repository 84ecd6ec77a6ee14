import { createSignal, type JSX, Match, onMount, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { SkeletonLine } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { createVerifyEmail } from "../account.data.ts";
import { Entry } from "../components/Entry.tsx";
import { isSpentLink } from "../link.ts";

/** Where the mailed confirmation link leads: confirms at once and says how it went. */
export default function VerifyEmailAddress(): JSX.Element {
  createTitle(() => t("Confirm your e-mail"));
  const address = createAddress<"token">();
  const verify = createVerifyEmail();
  const [started, setStarted] = createSignal(false);
  // What went wrong is kept by the action and shown below.
  const confirm = () => verify.run({ token: address.get("token") }).catch(() => {});
  onMount(() => {
    void confirm();
    setStarted(true);
  });
  const onwards = () => (
    <LinkButton href={user() ? "/home" : "/log-in"} variant="primary">
      {user() ? t("Go to your work") : t("Log in")}
    </LinkButton>
  );
  return (
    <Entry title={t("Your e-mail address")}>
      <Switch>
        <Match when={!started() || verify.busy()}>
          <div role="status" aria-label={t("Confirming your address")} class="grid gap-3">
            <SkeletonLine width="70%" />
            <SkeletonLine width="45%" />
          </div>
        </Match>
        <Match when={isSpentLink(verify.error())}>
          <Notice
            tone="warn"
            title={t("This link has been used or has run out.")}
            action={onwards()}
          >
            {t("If your address is confirmed already, all is well.")}
          </Notice>
        </Match>
        <Match when={verify.error()}>
          {(error) => <ErrorState error={error()} saved="unknown" retry={confirm} />}
        </Match>
        <Match when={true}>
          <div role="status">
            <Notice tone="good" title={t("Your address is confirmed.")} action={onwards()}>
              {t("Mails about your threads reach you from now on.")}
            </Notice>
          </div>
        </Match>
      </Switch>
    </Entry>
  );
}
