import type { InfluencerProfile } from "@tandem/contract";
import { createSignal, type JSX, Show } from "solid-js";
import { createProfileChange } from "../../account/account.data.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Switch } from "../../ui/form/Checkbox.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";

const HEADLINE = 120;

/** What a kit says besides the profile, and whether it is public at all. */
export function KitForm(props: { kit: InfluencerProfile["kit"] }): JSX.Element {
  const change = createProfileChange();
  const [headline, setHeadline] = createSignal(props.kit?.headline ?? "");
  const [showPrice, setShowPrice] = createSignal(props.kit?.showPrice ?? false);
  const written = () => ({ headline: headline().trim(), showPrice: showPrice() });
  const same = () =>
    props.kit?.headline === written().headline && props.kit.showPrice === written().showPrice;
  const send = (kit: ReturnType<typeof written> | null, done: string) =>
    change.run({ kit }).then(
      () => toast({ text: done, tone: "good" }),
      // What went wrong is kept by the action and shown below.
      () => undefined,
    );
  const publish = (event: Event) => {
    event.preventDefault();
    void send(
      written(),
      props.kit ? t("Your media kit is saved.") : t("Your media kit is public."),
    );
  };
  return (
    <form class="grid gap-4" aria-label={t("Your media kit")} onSubmit={publish}>
      <TextField
        label={t("Headline")}
        optional
        maxLength={HEADLINE}
        help={t("One line that says what you do, under your name.")}
        value={headline()}
        onValue={setHeadline}
      />
      <Switch
        label={t("Show my smallest price")}
        help={t("Without it brands ask for one by an offer.")}
        value={showPrice()}
        onValue={setShowPrice}
      />
      <Show when={change.error()}>
        {(error) => <ErrorState inline title={t("This was not saved")} error={error()} />}
      </Show>
      <div class="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant={props.kit ? "secondary" : "primary"}
          busy={change.busy()}
          disabled={props.kit !== undefined && same()}
        >
          {props.kit ? t("Save changes") : t("Publish my media kit")}
        </Button>
        <Show when={props.kit}>
          <Button
            variant="quiet"
            busy={change.busy()}
            onClick={() =>
              void send(
                null,
                t("Your media kit is taken back. Copies on their way are gone in four minutes."),
              )
            }
          >
            {t("Take it back")}
          </Button>
        </Show>
      </div>
      <Show when={!props.kit}>
        <p class="text-14 text-muted">
          {t(
            "Anybody with the link sees your name, texts, platforms, figures, completed work of public campaigns and reviews. You can take it back at any time.",
          )}
        </p>
      </Show>
    </form>
  );
}
