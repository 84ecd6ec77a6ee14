import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { BackLink } from "../../ui/BackLink.tsx";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Notice } from "../../ui/States.tsx";
import { Moment, RelativeTime } from "../../ui/Time.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createNewCampaign } from "../campaign.data.ts";
import { createDraft, dropDraft, keptDraft } from "../campaign-draft.ts";
import { CampaignFields } from "../components/CampaignFields.tsx";

/** Create a campaign; what is typed is kept on the device until it is sent. */
export default function NewCampaignPage(): JSX.Element {
  createTitle(() => t("New campaign"));
  const navigate = useNavigate();
  const key = `tandem.draft.campaign.${user()?.id}`;
  const kept = keptDraft(key);
  const profile = user()?.profile;
  const empty = {
    name: "",
    description: "",
    category: "",
    niche: "",
    goals: "",
    startDate: "",
    endDate: "",
    budget: undefined,
    currency: profile && "currency" in profile ? profile.currency : "USD",
    visibility: "public",
  };
  const creation = createNewCampaign();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).NewCampaign,
    initial: kept?.values ?? empty,
    submit: (campaign) => creation.run(campaign),
    done: (campaign) => {
      dropDraft(key);
      toast({
        text: t("{campaign} is saved as a draft.", { campaign: campaign.name }),
        tone: "good",
      });
      navigate(`/campaigns/${campaign.id}`, { replace: true });
    },
  });
  const savedAt = createDraft(key, form);
  const startOver = () => {
    dropDraft(key);
    form.reset(empty);
  };

  return (
    <>
      <PageHeader
        back={<BackLink href="/campaigns">{t("Campaigns")}</BackLink>}
        title={t("New campaign")}
        sub={t("It starts as a draft that only you see. You publish it when it is ready.")}
      />
      <div class="grid max-w-2xl gap-5">
        <Show when={kept}>
          {(draft) => (
            <Notice
              action={
                <Button size="sm" onClick={startOver}>
                  {t("Start over")}
                </Button>
              }
            >
              {rich("Here is what you typed {when}. It was not sent yet.", {
                when: <Moment at={draft().at} style="moment" />,
              })}
            </Notice>
          )}
        </Show>
        <Form
          form={form}
          label={t("New campaign")}
          submitLabel={t("Create the draft")}
          guard={false}
          actions={
            <p class="me-auto text-14 text-muted max-sm:w-full" aria-live="polite">
              <Show when={savedAt()}>
                {(at) => (
                  <>{rich("Kept on this device {ago}", { ago: <RelativeTime at={at()} /> })}</>
                )}
              </Show>
            </p>
          }
        >
          <CampaignFields />
        </Form>
      </div>
    </>
  );
}
