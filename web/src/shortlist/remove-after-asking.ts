import type { Shortlist } from "@tandem/contract";
import type { Action } from "../data/action.ts";
import { tellFailure } from "../data/tell-failure.ts";
import { t } from "../language/t.ts";
import { ask } from "../ui/ask.ts";
import { toast } from "../ui/toast.ts";

/** Deletes a list once it was said that its notes go with it. Says whether it is gone. */
export async function removeAfterAsking(
  { id, name, count }: Pick<Shortlist, "id" | "name" | "count">,
  removal: Action<string, void>,
): Promise<boolean> {
  const sure =
    count === 0 ||
    (await ask({
      title: t("Delete “{name}”?", { name }),
      body: t(
        "{n, plural, one {# person and your note} other {# people and your notes}} go with it.",
        {
          n: count,
        },
      ),
      action: t("Delete"),
      danger: true,
    }));
  if (!sure) return false;
  try {
    await removal.run(id);
    toast(t("“{name}” is deleted.", { name }));
    return true;
  } catch (error) {
    tellFailure(t("The shortlist could not be deleted."), error);
    return false;
  }
}
