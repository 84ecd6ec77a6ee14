import FileUp from "lucide-solid/icons/file-up";
import { createSignal, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";
import { Spinner } from "../../ui/Spinner.tsx";

/** Takes one CSV by drop or by the platform's own picker. */
export function DropZone(props: { busy: boolean; onFile: (file: File) => void }): JSX.Element {
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !props.busy) props.onFile(file);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
      class={classes(
        "grid cursor-pointer justify-items-center gap-2 rounded-card border border-dashed px-4 py-14 text-center",
        "transition-colors duration-150 hover:border-ink hover:bg-raised",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
        over() ? "border-ink bg-raised" : "border-edge",
      )}
    >
      <span class="grid size-12 place-items-center rounded-full border border-hairline text-muted">
        {props.busy ? <Spinner /> : <FileUp size={20} />}
      </span>
      <span class="text-16 font-semibold">
        {props.busy ? t("Reading the file") : t("Choose a CSV file, or drop it here")}
      </span>
      <span class="max-w-md text-14 text-muted">
        {t(
          "You see first how its rows will be read. The file stays in this browser until you press Import.",
        )}
      </span>
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        class="sr-only"
        disabled={props.busy}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
