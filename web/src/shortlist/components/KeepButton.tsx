import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import type { Kept } from "../shortlist.data.ts";

const KeepDialog = lazy(() => import("./KeepDialog.tsx"));

/** A button that keeps one influencer on one's lists. */
export default function KeepButton(props: { influencer: Kept }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button icon={BookmarkPlus} onClick={() => setOpen(true)}>
        {t("Shortlist")}
      </Button>
      <Show when={open()}>
        <Suspense>
          <KeepDialog influencers={[props.influencer]} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
