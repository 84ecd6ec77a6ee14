import type { User } from "@tandem/contract";
import * as v from "valibot";
import { expect, test } from "vitest";
import { changeOf, profileSchemas, valuesOf } from "../account/profile-form.ts";
import { filled } from "../ui/form/issues.ts";
import { bare } from "./bare-profile.testing.ts";

test("saving the rest of the profile leaves a published kit as it is", () => {
  for (const kit of [
    { headline: "", showPrice: false },
    { headline: "Slow mornings.", showPrice: true },
    undefined,
  ]) {
    const profile = { ...bare, ...(kit && { kit }) };
    const values = valuesOf({ role: "influencer", profile } as User);
    const sent = changeOf("influencer", v.parse(profileSchemas.influencer, filled(values)).profile);
    // Left out means unchanged; null would take it back.
    expect(sent.kit ?? kit).toEqual(kit);
  }
});
