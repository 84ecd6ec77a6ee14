import type { NewExport } from "@tandem/contract";
import { createSignal, type JSX } from "solid-js";
import { createOwnCampaigns } from "../../campaign/campaign.data.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { askForExport } from "../ask-for-export.ts";

const campaigns = "campaigns";

/** What may be exported, in one list, and the button that asks for it. */
export function AskForExport(): JSX.Element {
  const own = createOwnCampaigns(() => ({ sort: "newest", limit: 100 }));
  const [busy, setBusy] = createSignal(false);
  const [chosen, setChosen] = createSignal(campaigns);
  const wish = (): NewExport =>
    chosen() === campaigns ? { kind: "campaigns" } : { kind: "ad-requests", campaignId: chosen() };
  const ask = async () => {
    setBusy(true);
    await askForExport(wish());
    setBusy(false);
  };
  return (
    <div class="flex flex-wrap items-end gap-3 pb-6">
      <div class="min-w-0 grow basis-64 md:max-w-sm">
        <Select
          label={t("What to export")}
          options={[
            { value: campaigns, label: t("All campaigns") },
            ...own.items().map(({ id, name }) => ({
              value: id,
              label: t("Requests of {campaign}", { campaign: name }),
            })),
          ]}
          value={chosen()}
          onValue={setChosen}
        />
      </div>
      <Button variant="primary" class="max-sm:grow" busy={busy()} onClick={() => void ask()}>
        {t("Export CSV")}
      </Button>
      {own.hasMore() && (
        <p class="basis-full text-14 text-muted">
          {t("For a campaign that is not listed, press Export CSV on its own page.")}
        </p>
      )}
    </div>
  );
}
