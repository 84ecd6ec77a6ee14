import type { JSX } from "solid-js";
import { countryChoices } from "../../countries.ts";
import { t } from "../../language/t.ts";
import { languageChoices } from "../../names.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TagField } from "../../ui/form/TagField.tsx";
import { TextArea, TextField } from "../../ui/form/TextField.tsx";
import { categoryChoices } from "../../words.ts";

/** Who an influencer is: name, field and place. Stands in a form whose values hold `profile`. */
export default function InfluencerFields(): JSX.Element {
  return (
    <>
      <TextField
        name="profile.displayName"
        label={t("Name on your profile")}
        autocomplete="nickname"
        help={t("As your audience knows you.")}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select name="profile.category" label={t("Category")} options={categoryChoices} />
        <TextField
          name="profile.niche"
          label={t("Niche")}
          help={t("In your own words: trail running, plant-based baking.")}
          maxLength={40}
        />
      </div>
      <TextArea
        name="profile.bio"
        label={t("About you")}
        help={t("What you make, for whom, and what sponsors can expect.")}
        maxLength={1080}
        optional
      />
      <TagField
        name="profile.languages"
        label={t("Languages you post in")}
        options={languageChoices()}
        max={10}
        optional
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          name="profile.location.country"
          label={t("Country")}
          options={countryChoices()}
          placeholder={t("Not said")}
          optional
        />
        <TextField
          name="profile.location.city"
          label={t("City")}
          autocomplete="address-level2"
          optional
        />
      </div>
    </>
  );
}
