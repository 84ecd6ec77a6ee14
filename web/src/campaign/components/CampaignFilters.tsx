import Search from "lucide-solid/icons/search";
import type { JSX } from "solid-js";
import type { Address } from "../../data/address.ts";
import { createRest } from "../../data/rest.ts";
import { t } from "../../language/t.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { campaignStatusWords, categoryChoices } from "../../words.ts";

export const campaignFilters = ["q", "status", "category", "visibility"] as const;
export type CampaignFilter = (typeof campaignFilters)[number] | "sort";

const statusChoices = Object.entries(campaignStatusWords).map(([value, { word }]) => ({
  value,
  label: word,
}));

/** What narrows the list of one's own campaigns; it all stands in the address. */
export function CampaignFilters(props: { address: Address<CampaignFilter> }): JSX.Element {
  const write = createRest((q: string) => props.address.set({ q }));
  const choose = (name: CampaignFilter) => (value: string) => props.address.set({ [name]: value });
  return (
    <search class="grid grid-cols-2 gap-3 pb-6 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
      <div class="col-span-2 lg:col-span-1">
        <TextField
          label={t("Search")}
          type="search"
          icon={Search}
          placeholder={t("Name or niche")}
          value={props.address.get("q")}
          onValue={write}
        />
      </div>
      <Select
        label={t("Status")}
        placeholder={t("Any status")}
        options={statusChoices}
        value={props.address.get("status")}
        onValue={choose("status")}
      />
      <Select
        label={t("Category")}
        placeholder={t("Any category")}
        options={categoryChoices}
        value={props.address.get("category")}
        onValue={choose("category")}
      />
      <Select
        label={t("Visibility")}
        placeholder={t("All")}
        options={[
          { value: "public", label: t("Public") },
          { value: "private", label: t("Private") },
        ]}
        value={props.address.get("visibility")}
        onValue={choose("visibility")}
      />
      <Select
        label={t("Order")}
        options={[
          { value: "newest", label: t("Newest first") },
          { value: "ending", label: t("Ending soonest") },
          { value: "budget", label: t("Largest budget") },
        ]}
        value={props.address.get("sort") || "newest"}
        onValue={choose("sort")}
      />
    </search>
  );
}
