import type { PlatformStatistics } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count } from "../../ui/format.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";

const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, many) => sum + many, 0);

/** The few figures that say how the platform does; grey while they are not known. */
export function KeyFigures(props: { figures: PlatformStatistics | undefined }): JSX.Element {
  const shown = (read: (figures: PlatformStatistics) => number) =>
    props.figures ? (
      count(read(props.figures))
    ) : (
      <span class="flex h-8 items-center">
        <SkeletonLine width="72px" height="24px" />
      </span>
    );
  return (
    <Figures>
      <Figure label={t("Active today")} value={shown((all) => all.active.day)} />
      <Figure label={t("Active in 7 days")} value={shown((all) => all.active.week)} />
      <Figure label={t("Active in 30 days")} value={shown((all) => all.active.month)} />
      <Figure
        label={t("Accounts")}
        value={shown((all) => Object.values(all.users).reduce((sum, one) => sum + total(one), 0))}
      />
      <Figure label={t("Live campaigns")} value={shown((all) => all.campaigns.status.live)} />
      <Figure label={t("Open requests")} value={shown((all) => all.requests.pending)} />
    </Figures>
  );
}
