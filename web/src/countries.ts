import { isCountry } from "@tandem/contract";
import { byLabel, countryName } from "./names.ts";
import type { Choice } from "./ui/form/Select.tsx";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
let countries: Choice[] | undefined;
/** Every country that the contract takes. */
export function countryChoices(): readonly Choice[] {
  countries ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(isCountry)
    .map((value) => ({ value, label: countryName(value) }))
    .sort(byLabel);
  return countries;
}
