import { useNavigate } from "@solidjs/router";
import type { Campaign } from "@tandem/contract";
import Archive from "lucide-solid/icons/archive";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Pause from "lucide-solid/icons/pause";
import Play from "lucide-solid/icons/play";
import Trash from "lucide-solid/icons/trash";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { invalidate } from "../../data/query.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { money } from "../../ui/format.ts";
import type { MenuItem } from "../../ui/Menu.tsx";
import type { TriggerProps } from "../../ui/Popover.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { type CampaignMove, createCampaignMove, createCampaignRemoval } from "../campaign.data.ts";

const Menu = lazy(() => import("../../ui/Menu.tsx").then((file) => ({ default: file.Menu })));

const moved: Record<CampaignMove, (campaign: string) => string> = {
  publish: (campaign) =>
    t("{campaign} is live. Send offers, or wait for applications.", { campaign }),
  pause: (campaign) =>
    t("{campaign} is paused. No new requests and no acceptances until you resume.", { campaign }),
  resume: (campaign) => t("{campaign} is live again.", { campaign }),
  archive: (campaign) => t("{campaign} is archived.", { campaign }),
};

/** The steps of a campaign's life that are open now; what ends something asks first. */
export function CampaignActions(props: { campaign: Campaign }): JSX.Element {
  const navigate = useNavigate();
  const move = createCampaignMove(() => props.campaign.id);
  const removal = createCampaignRemoval(() => props.campaign.id);
  const busy = () => move.busy() || removal.busy();
  const failed = (error: unknown) =>
    toast({ text: error instanceof Error ? error.message : String(error), tone: "bad" });
  const go = (step: CampaignMove) =>
    move
      .run(step)
      .then(() => toast({ text: moved[step](props.campaign.name), tone: "good" }), failed);
  const leave = () =>
    removal.run(undefined).then(() => {
      toast({ text: t("{campaign} is deleted.", { campaign: props.campaign.name }), tone: "good" });
      navigate("/campaigns", { replace: true });
      invalidate("/campaigns?");
      invalidate("/stats");
    }, failed);

  const status = () => props.campaign.status;
  const bound = () => props.campaign.committed + props.campaign.paid > 0;

  const publish = async () => {
    const sure = await ask({
      title: t("Publish {campaign}?", { campaign: props.campaign.name }),
      body:
        props.campaign.visibility === "public"
          ? t(
              "Influencers can find it and apply, and you can send offers. Name, category, first day and currency are then fixed.",
            )
          : t("You can send offers. Name, category, first day and currency are then fixed."),
      action: t("Publish"),
      keep: t("Not yet"),
    });
    if (sure) void go("publish");
  };
  const archive = async () => {
    const sure = await ask({
      title: t("Archive {campaign}?", { campaign: props.campaign.name }),
      body: t(
        "Pending requests are rejected and {amount} of reserved money is free again. What was agreed goes on. An archived campaign cannot be opened again.",
        { amount: money(props.campaign.reserved, props.campaign.currency) },
      ),
      action: t("Archive"),
      keep: t("Keep it open"),
      danger: true,
    });
    if (sure) void go("archive");
  };
  const remove = async () => {
    const sure = await ask({
      title: t("Delete {campaign}?", { campaign: props.campaign.name }),
      body: t(
        "It is gone for good. Pending requests are rejected and the influencers are told. This cannot be undone.",
      ),
      action: t("Delete campaign"),
      keep: t("Keep it"),
      danger: true,
    });
    if (sure) void leave();
  };

  const menu = (): MenuItem[] => {
    const items: MenuItem[] = [];
    if (["live", "paused", "ended"].includes(status())) {
      items.push({ label: t("Archive"), icon: Archive, run: () => void archive() });
    }
    if (!bound()) {
      const separate = items.length > 0;
      items.push({
        label: t("Delete"),
        icon: Trash,
        danger: true,
        separate,
        run: () => void remove(),
      });
    }
    return items;
  };

  return (
    <>
      <Show when={menu().length > 0}>
        <Suspense fallback={<More />}>
          <Menu
            label={t("More actions")}
            items={menu()}
            trigger={(trigger) => <More trigger={trigger} />}
          />
        </Suspense>
      </Show>
      <Show when={status() === "live"}>
        <Button icon={Pause} busy={busy()} onClick={() => void go("pause")}>
          {t("Pause")}
        </Button>
      </Show>
      <Show when={status() === "paused"}>
        <Button variant="primary" icon={Play} busy={busy()} onClick={() => void go("resume")}>
          {t("Resume")}
        </Button>
      </Show>
      <Show when={status() === "draft"}>
        <Button variant="primary" busy={busy()} onClick={() => void publish()}>
          {t("Publish")}
        </Button>
      </Show>
    </>
  );
}

/** The button of the menu, which stands before the menu itself has come. */
const More = (props: { trigger?: TriggerProps }): JSX.Element => (
  <Button {...props.trigger} icon={Ellipsis} class="max-md:grow-0!">
    {t("More")}
  </Button>
);
