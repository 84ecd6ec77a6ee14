import { createSignal, type JSX, Match, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { createUnsubscribe } from "../account.data.ts";
import { Entry } from "../components/Entry.tsx";
import { isSpentLink } from "../link.ts";

/** Where the link at the foot of a mail leads. One press, no log-in; opening the page does nothing yet. */
export default function Unsubscribe(): JSX.Element {
  createTitle(() => t("Unsubscribe"));
  const address = createAddress<"token">();
  const [done, setDone] = createSignal(false);
  const unsubscribe = createUnsubscribe(() => address.get("token"));
  const stop = async () => {
    const went = await unsubscribe.run().then(
      () => true,
      () => false,
    );
    setDone(went);
  };
  return (
    <Entry
      title={t("Fewer mails")}
      sub={t(
        "You no longer want mails about your threads. Mails about your password and your account's safety still come.",
      )}
    >
      <Switch
        fallback={
          <Button variant="primary" busy={unsubscribe.busy()} onClick={stop}>
            {t("Unsubscribe")}
          </Button>
        }
      >
        <Match when={done()}>
          <div role="status">
            <Notice
              tone="good"
              title={t("You are unsubscribed.")}
              action={
                <LinkButton href="/settings?tab=notifications">{t("Open settings")}</LinkButton>
              }
            >
              {t(
                "Everything still stands in the app. You can switch the mails on again in your settings.",
              )}
            </Notice>
          </div>
        </Match>
        <Match when={address.get("token") === "" || isSpentLink(unsubscribe.error())}>
          <Notice
            tone="warn"
            title={t("This link does not work.")}
            action={
              <LinkButton href="/settings?tab=notifications">{t("Open settings")}</LinkButton>
            }
          >
            {t("Nothing was changed. Log in and choose what you want to be told of.")}
          </Notice>
        </Match>
        <Match when={unsubscribe.error()}>
          {(error) => <ErrorState error={error()} saved="unknown" retry={stop} />}
        </Match>
      </Switch>
    </Entry>
  );
}
