import { useNavigate } from "@solidjs/router";
import type { NewExport } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { createSignal, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";

/** Asks for a CSV of what is on screen and leads to where it comes. */
export function ExportButton(props: { wish: NewExport }): JSX.Element {
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);
  const ask = async () => {
    setBusy(true);
    try {
      const { askForExport } = await import("../ask-for-export.ts");
      if (await askForExport(props.wish)) navigate("/exports");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={Download} busy={busy()} onClick={() => void ask()}>
      {t("Export CSV")}
    </Button>
  );
}
