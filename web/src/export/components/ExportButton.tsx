import { useNavigate } from "@solidjs/router";
import type { NewExport } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import type { JSX } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { Button } from "../../ui/Button.tsx";
import { createExportRequest } from "../export.data.ts";

/** Asks for a CSV of what is on screen and leads to where it comes. */
export default function ExportButton(props: { wish: NewExport }): JSX.Element {
  const navigate = useNavigate();
  const request = createExportRequest();
  const ask = async () => {
    try {
      await request.run(props.wish);
      navigate("/exports");
    } catch (cause) {
      tellFailure("The export could not be asked for.", cause);
    }
  };
  return (
    <Button icon={Download} busy={request.busy()} onClick={() => void ask()}>
      Export CSV
    </Button>
  );
}
