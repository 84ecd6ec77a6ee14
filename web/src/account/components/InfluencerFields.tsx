import type { JSX } from "solid-js";
import { countryChoices } from "../../countries.ts";
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
        label="Name on your profile"
        autocomplete="nickname"
        help="As your audience knows you."
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select name="profile.category" label="Category" options={categoryChoices} />
        <TextField
          name="profile.niche"
          label="Niche"
          help="In your own words: trail running, plant-based baking."
          maxLength={40}
        />
      </div>
      <TextArea
        name="profile.bio"
        label="About you"
        help="What you make, for whom, and what sponsors can expect."
        maxLength={1080}
        optional
      />
      <TagField
        name="profile.languages"
        label="Languages you post in"
        options={languageChoices()}
        max={10}
        optional
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          name="profile.location.country"
          label="Country"
          options={countryChoices()}
          placeholder="Not said"
          optional
        />
        <TextField
          name="profile.location.city"
          label="City"
          autocomplete="address-level2"
          optional
        />
      </div>
    </>
  );
}
