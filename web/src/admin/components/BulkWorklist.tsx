import { type Accessor, type JSX, lazy, Show, Suspense } from "solid-js";
import type { Bulk } from "./bulk.ts";
import { Worklist, type WorklistProps } from "./Worklist.tsx";

const BulkBar = lazy(() => import("./BulkBar.tsx"));
const BulkOutcome = lazy(() => import("./BulkOutcome.tsx"));

/** A queue of which several can be selected: what became of the last ones above, the bar below. */
export function BulkWorklist<T extends { id: string }>(
  props: Omit<WorklistProps<T>, "foot"> & {
    bulk: Bulk<T>;
    /** The buttons for all that are selected, of which the first is given. */
    acts: (first: Accessor<T>) => JSX.Element;
  },
): JSX.Element {
  return (
    <>
      <Show when={props.bulk.result()}>
        {(result) => (
          <Suspense>
            <BulkOutcome result={result()} onClose={props.bulk.forget} />
          </Suspense>
        )}
      </Show>
      <Worklist
        {...props}
        foot={
          <Show when={props.work.chosen()[0]}>
            {(first) => (
              <Suspense>
                <BulkBar work={props.work} doing={props.bulk.doing()}>
                  {props.acts(first)}
                </BulkBar>
              </Suspense>
            )}
          </Show>
        }
      />
    </>
  );
}
