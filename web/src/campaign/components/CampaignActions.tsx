import type { Campaign } from "@tandem/contract";
import Archive from "lucide-solid/icons/archive";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Pause from "lucide-solid/icons/pause";
import Play from "lucide-solid/icons/play";
import Trash from "lucide-solid/icons/trash";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { money } from "../../ui/format.ts";
import type { MenuItem } from "../../ui/Menu.tsx";
import type { TriggerProps } from "../../ui/Popover.tsx";
import type { CampaignMove } from "../campaign.data.ts";

const Menu = lazy(() => import("../../ui/Menu.tsx").then((file) => ({ default: file.Menu })));

export interface CampaignActionsProps {
  campaign: Campaign;
  busy: boolean;
  onMove: (move: CampaignMove) => void;
  onDelete: () => void;
}

/** The steps of a campaign's life that are open now; what ends something asks first. */
export function CampaignActions(props: CampaignActionsProps): JSX.Element {
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
    if (sure) props.onMove("publish");
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
    if (sure) props.onMove("archive");
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
    if (sure) props.onDelete();
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
        <Button icon={Pause} busy={props.busy} onClick={() => props.onMove("pause")}>
          {t("Pause")}
        </Button>
      </Show>
      <Show when={status() === "paused"}>
        <Button
          variant="primary"
          icon={Play}
          busy={props.busy}
          onClick={() => props.onMove("resume")}
        >
          {t("Resume")}
        </Button>
      </Show>
      <Show when={status() === "draft"}>
        <Button variant="primary" busy={props.busy} onClick={() => void publish()}>
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
