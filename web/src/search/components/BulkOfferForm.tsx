import type { Campaign, SharedTerms } from "@tandem/contract";
import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/form/Checkbox.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { money } from "../../ui/format.ts";
import { ErrorState } from "../../ui/States.tsx";
import { createOffersPreview } from "../bulk-offer.data.ts";
import { type Asked, type BulkPlan, planOf } from "../bulk-offer.ts";
import { BulkOfferRows } from "./BulkOfferRows.tsx";
import { DeliverablesEditor } from "./DeliverablesEditor.tsx";
import { CampaignField, DueAndMessage, RequirementsField } from "./OfferFields.tsx";

export interface BulkOfferFormProps {
  influencers: readonly Asked[];
  /** At least one. */
  campaigns: readonly Campaign[];
  campaignId?: string | undefined;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onSend: (plan: BulkPlan) => void;
}

const onePost = [{ platform: "instagram", format: "post", dueDate: "", disclosure: "#ad" }];
const known = (amount: number | undefined): amount is number =>
  amount !== undefined && Number.isInteger(amount) && amount > 0;

/** The terms that all share, an amount for all or for each, and who fits the budget so. */
export function BulkOfferForm(props: BulkOfferFormProps): JSX.Element {
  const [asked, setAsked] = createSignal(props.influencers);
  const [amount, setAmount] = createSignal<number | undefined>();
  const [own, setOwn] = createSignal(false);
  const [amounts, setAmounts] = createSignal<Readonly<Record<string, number | undefined>>>({});
  const [tried, setTried] = createSignal(false);
  const amountOf = (id: string) => (own() ? amounts()[id] : amount());
  const complete = () => asked().every(({ id }) => known(amountOf(id)));

  const form = createForm({
    schema: async () => (await import("@tandem/contract")).SharedTerms,
    initial: {
      campaignId: props.campaignId ?? props.campaigns[0]?.id ?? "",
      requirements: "",
      dueDate: "",
      message: "",
    },
    submit: async (terms: SharedTerms) => {
      setTried(true);
      const from = campaign();
      const shown = preview.preview();
      if (!complete() || !from || !shown || !preview.current() || fitting() === 0) return;
      props.onSend(planOf(from, terms, named(shown), () => crypto.randomUUID()));
    },
  });
  const campaign = (): Campaign | undefined =>
    props.campaigns.find((each) => each.id === form.value("campaignId")) ?? props.campaigns[0];
  const preview = createOffersPreview(
    () => campaign()?.id,
    () => ({
      influencerIds: asked().map(({ id }) => id),
      // Who can be asked at all is known before an amount is.
      amounts: Object.fromEntries(
        asked().map(({ id }) => [id, known(amountOf(id)) ? amountOf(id) : 1]),
      ) as Record<string, number>,
    }),
    complete,
  );
  const named = (shown: NonNullable<ReturnType<typeof preview.preview>>) => ({
    ...shown,
    offers: shown.offers.map((offer) => ({
      ...offer,
      influencerName:
        offer.influencerName ??
        asked().find(({ id }) => id === offer.influencerId)?.displayName ??
        null,
    })),
  });
  const fitting = () =>
    preview.preview()?.offers.filter(({ outcome }) => outcome === "fits").length ?? 0;
  const sum = () =>
    preview
      .preview()
      ?.offers.reduce((all, { outcome, amount: one }) => all + (outcome === "fits" ? one : 0), 0) ??
    0;
  createEffect(
    on([form.dirty, amount, amounts], ([dirty, one, each]) =>
      props.onDirty(dirty || one !== undefined || Object.keys(each).length > 0),
    ),
  );

  const currency = () => campaign()?.currency ?? "USD";
  const say = (minor: number) => money(minor, currency(), { whole: true });

  return (
    <Form form={form} label={t("Offers to several")} guard={false}>
      <CampaignField campaigns={props.campaigns} />
      <div class="grid gap-2">
        <Show when={!own()}>
          <MoneyField
            label={t("Amount for each")}
            currency={currency()}
            value={amount()}
            onValue={setAmount}
            error={tried() && !known(amount()) ? t("Write an amount.") : undefined}
          />
        </Show>
        <Checkbox
          label={t("An amount of their own for each")}
          value={own()}
          onValue={(on) => {
            if (on)
              setAmounts(
                Object.fromEntries(asked().map(({ id }) => [id, amounts()[id] ?? amount()])),
              );
            setOwn(on);
          }}
        />
      </div>
      <BulkOfferRows
        asked={asked()}
        campaign={campaign()}
        preview={preview.preview()}
        current={preview.current()}
        complete={complete() && preview.telling()}
        amountOf={amountOf}
        missing={(id) => tried() && !known(amountOf(id))}
        onAmount={own() ? (id, minor) => setAmounts({ ...amounts(), [id]: minor }) : undefined}
        onRemove={
          asked().length > 1 ? (id) => setAsked(asked().filter((one) => one.id !== id)) : undefined
        }
      />
      <Show when={preview.error()}>
        {(error) => (
          <ErrorState
            inline
            title={t("What the budget allows could not be asked")}
            error={error()}
            retry={preview.ask}
          />
        )}
      </Show>
      <RequirementsField rows={3} />
      <Show
        when={form.value("deliverables")}
        fallback={
          <p class="flex flex-wrap items-center gap-x-3 text-14 text-muted">
            {t("One post each, on their first platform.")}
            <Button size="sm" onClick={() => form.set("deliverables", onePost)}>
              {t("Name the pieces")}
            </Button>
          </p>
        }
      >
        <DeliverablesEditor />
      </Show>
      <DueAndMessage campaign={campaign()} help={t("A word that goes with each offer.")} />
      <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
        <Button onClick={() => props.onCancel()}>{t("Cancel")}</Button>
        <Button
          type="submit"
          variant="primary"
          disabled={complete() && preview.telling() && preview.current() && fitting() === 0}
          busy={form.busy()}
        >
          {complete() && preview.telling() && fitting() > 0
            ? t("Send {n, plural, one {# offer} other {# offers}} of {sum}", {
                n: fitting(),
                sum: say(sum()),
              })
            : t("Send the offers")}
        </Button>
      </div>
    </Form>
  );
}
