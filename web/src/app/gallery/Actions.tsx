import Check from "lucide-solid/icons/check";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Plus from "lucide-solid/icons/plus";
import Trash from "lucide-solid/icons/trash";
import { createSignal, type JSX } from "solid-js";
import { Button, IconButton, LinkButton } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Dialog, Sheet } from "../../ui/Dialog.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { Tooltip } from "../../ui/Tooltip.tsx";
import { Part, Row } from "./Part.tsx";

/** Buttons and everything that opens. */
export function Actions(): JSX.Element {
  const [open, setOpen] = createSignal<"dialog" | "sheet" | undefined>();
  const [tab, setTab] = createSignal("requests");
  const close = () => setOpen(undefined);
  const remove = () =>
    ask({
      title: "Delete this campaign?",
      body: "Its two pending requests are rejected and their parties told. This cannot be undone.",
      action: "Delete campaign",
      keep: "Keep it",
      danger: true,
    });
  return (
    <Part title="Actions and what opens">
      <Row label="Button">
        <Button variant="primary">Accept $450.00</Button>
        <Button>Counter</Button>
        <Button variant="quiet">Reject</Button>
        <Button variant="danger" icon={Trash} onClick={remove}>
          Delete
        </Button>
        <Button variant="primary" busy>
          Saving
        </Button>
        <Button disabled>Not now</Button>
        <Button size="sm" icon={Plus}>
          Small
        </Button>
        <LinkButton href="/" icon={Check}>
          A link
        </LinkButton>
        <IconButton label="More" icon={Ellipsis} />
      </Row>
      <Row label="Dialog, Sheet, Popover, Menu, Tooltip, toast">
        <Button onClick={() => setOpen("dialog")}>Dialog</Button>
        <Button onClick={() => setOpen("sheet")}>Sheet</Button>
        <Popover label="Why this fits" trigger={(t) => <Button {...t}>Popover</Button>}>
          {() => <p class="max-w-60">Same niche, reach within your plan, answers in 4 h.</p>}
        </Popover>
        <Menu
          label="Campaign"
          align="start"
          trigger={(t) => <Button {...t}>Menu</Button>}
          items={[
            { label: "Edit", run: () => {} },
            { label: "Newest first", checked: true, run: () => {}, separate: true },
            { label: "Largest first", checked: false, run: () => {} },
            { label: "Delete", icon: Trash, danger: true, separate: true, run: remove },
          ]}
        />
        <Tooltip text="Followers × activity, summed over platforms">
          <Button>Tooltip</Button>
        </Tooltip>
        <Button onClick={() => toast({ text: "Offer sent to Ana.", tone: "good" })}>Toast</Button>
        <Button
          onClick={() =>
            toast({
              text: "The offer could not be sent.",
              tone: "bad",
              action: { label: "Try again", run: () => {} },
            })
          }
        >
          Bad toast
        </Button>
      </Row>
      <Tabs
        label="Campaign"
        value={tab()}
        onChange={setTab}
        tabs={[
          { value: "requests", label: "Requests", count: 12 },
          { value: "find", label: "Find influencers" },
          { value: "report", label: "Report" },
          { value: "settings", label: "Settings" },
        ]}
      >
        <p>The tab “{tab()}” is open.</p>
      </Tabs>
      <Dialog
        open={open() === "dialog"}
        onClose={close}
        title="Counter Ana's offer"
        sub="version 2 · runs out in 41 h"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Send counter-offer
            </Button>
          </>
        }
      >
        <p>You offered $400.00. Ana asks for $450.00 and adds a story.</p>
      </Dialog>
      <Sheet open={open() === "sheet"} onClose={close} title="Filters">
        <p class="text-muted">Filters stand at the side, on phones they come from below.</p>
      </Sheet>
    </Part>
  );
}
