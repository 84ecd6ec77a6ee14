import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Sheet } from "../../ui/Dialog.tsx";
import type { SearchAddress, SearchName } from "../search-filters.ts";
import SearchFilters from "./SearchFilters.tsx";

/** The filters on a phone, from below. */
export default function FilterSheet(props: {
  address: SearchAddress;
  currency: string;
  write: (values: Partial<Record<SearchName, string>>) => void;
  onClose: () => void;
}): JSX.Element {
  return (
    <Sheet open onClose={() => props.onClose()} title={t("Filters")}>
      <SearchFilters address={props.address} currency={props.currency} write={props.write} />
    </Sheet>
  );
}
