import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Select } from "../../ui/form/Select.tsx";

/** Narrows dead letters to those of one queue. */
export default function QueueSelect(props: {
  queues: readonly string[];
  value: string;
  onValue: (queue: string) => void;
}): JSX.Element {
  return (
    <Select
      label={t("Queue")}
      placeholder={t("All queues")}
      options={props.queues.map((value) => ({ value, label: value }))}
      value={props.value}
      onValue={(value) => props.onValue(value)}
    />
  );
}
