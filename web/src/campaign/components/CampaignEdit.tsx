import type { Campaign, CampaignChange, NewCampaign } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { invalidate } from "../../data/query.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { money } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createCampaignChange } from "../campaign.data.ts";
import { createDraft, dropDraft, keptDraft } from "../campaign-draft.ts";
import { CampaignFields, changeableWhileRunning } from "./CampaignFields.tsx";

/** Changes a campaign, as far as its state lets it; what is typed is kept on the device until saved. */
export default function CampaignEdit(props: { campaign: Campaign }): JSX.Element {
  const key = `tandem.draft.campaign.${props.campaign.id}`;
  const running = props.campaign.status !== "draft";
  const kept = keptDraft(key);
  const change = createCampaignChange(() => props.campaign.id);
  // The version that the person saw, not the one that a refresh brought meanwhile.
  let seen: number | undefined = props.campaign.version;
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).NewCampaign,
    initial: fieldsOf(props.campaign),
    submit: async (fields) => {
      try {
        const version = seen ?? props.campaign.version;
        return await change.run({ version, ...changes(fields, running) });
      } catch (error) {
        // Told once; whoever saves again means these values.
        if (error instanceof ApiProblem && error.code === "request.stale") {
          seen = undefined;
          invalidate(`/campaigns/${props.campaign.id}`);
        }
        throw error;
      }
    },
    done: (campaign) => {
      seen = campaign.version;
      dropDraft(key);
      toast({ text: t("Your changes are saved."), tone: "good" });
    },
  });
  if (kept) for (const [path, value] of Object.entries(kept.values)) form.set(path, value);
  createDraft(key, form);

  const spoken = () => props.campaign.reserved + props.campaign.committed + props.campaign.paid;
  const budgetHelp = () =>
    spoken() > 0
      ? t("It can fall to {amount}: that much is spoken for.", {
          amount: money(spoken(), props.campaign.currency),
        })
      : undefined;
  const startOver = () => {
    dropDraft(key);
    form.reset(fieldsOf(props.campaign));
  };

  return (
    <div class="grid max-w-2xl gap-5">
      <Show when={kept && form.dirty()}>
        <Notice
          action={
            <Button size="sm" onClick={startOver}>
              {t("Start over")}
            </Button>
          }
        >
          {rich("Here is what you changed {when}. It is not saved yet.", {
            when: <Moment at={kept?.at ?? ""} style="moment" />,
          })}
        </Notice>
      </Show>
      <Show when={running}>
        <p class="text-14 text-muted">
          {t(
            "Name, category, niche, first day and currency are fixed since the campaign was published.",
          )}
        </p>
      </Show>
      <Form
        form={form}
        label={t("Campaign settings")}
        submitLabel={t("Save changes")}
        guard={false}
      >
        <CampaignFields running={running} budgetHelp={budgetHelp()} />
      </Form>
    </div>
  );
}

function fieldsOf(campaign: Campaign): Record<string, unknown> {
  return {
    name: campaign.name,
    description: campaign.description,
    category: campaign.category,
    niche: campaign.niche,
    goals: campaign.goals,
    startDate: campaign.startDate,
    endDate: campaign.endDate,
    budget: campaign.budget,
    currency: campaign.currency,
    visibility: campaign.visibility,
  };
}

/** Only what may change is sent: a locked field that someone else moved is no conflict of ours. */
function changes(fields: NewCampaign, running: boolean): Omit<CampaignChange, "version"> {
  if (!running) return fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => changeableWhileRunning.has(name)),
  );
}
