import { For, type JSX } from "solid-js";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge, SideMark, type Tone } from "../../ui/Badge.tsx";
import { Card } from "../../ui/Card.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { Money } from "../../ui/Money.tsx";
import { Notice } from "../../ui/States.tsx";
import { Countdown, Moment, RelativeTime } from "../../ui/Time.tsx";
import { Part, Row } from "./Part.tsx";

const tones: [Tone, string][] = [
  ["sponsor", "Your turn"],
  ["influencer", "Ana's turn"],
  ["neutral", "Draft"],
  ["good", "Accepted"],
  ["warn", "Runs out soon"],
  ["bad", "Overdue"],
];
const colours =
  "paper raised sunken hairline edge muted ink accent sponsor sponsor-tint influencer influencer-tint good good-tint warn warn-tint bad bad-tint";
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Badges, marks, names, times, money, cards and notices. */
export function Words(): JSX.Element {
  return (
    <Part title="Words and marks">
      <Row label="Badge">
        <For each={tones}>{([tone, word]) => <Badge tone={tone}>{word}</Badge>}</For>
      </Row>
      <Row label="SideMark, Avatar, Kbd">
        <SideMark party="sponsor" />
        <SideMark party="influencer" label="Ana" />
        <SideMark party="admin" />
        <Avatar name="Northwind Skincare" party="sponsor" />
        <Avatar name="Ana Okafor" party="influencer" />
        <Avatar name="山田 太郎" party="influencer" size={48} />
        <Avatar name="Admin" />
        <Kbd>Ctrl K</Kbd>
      </Row>
      <Row label="Money, Moment, RelativeTime, Countdown">
        <Money amount={45000} currency="USD" />
        <Money amount={40000} currency="USD" was />
        <Money amount={45000} currency="JPY" />
        <Money amount={45000} currency="BHD" />
        <Moment at="2026-03-03T10:12:00Z" />
        <RelativeTime at={soon(-0.05)} />
        <Countdown until={soon(41.5)} />
        <Countdown until={soon(3.2)} />
        <Countdown until={soon(-1)} />
      </Row>
      <div class="grid gap-3 md:grid-cols-2">
        <Card
          side="sponsor"
          title="You offered"
          actions={<span class="text-14 text-muted">v1</span>}
        >
          <p>2 reels, due 14 March. Show the texture in daylight.</p>
        </Card>
        <Card side="influencer" title="Ana countered">
          <p>
            <del>$400.00</del>{" "}
            <ins class="rounded-mark bg-influencer-tint px-1 text-influencer">$450.00</ins>
          </p>
        </Card>
      </div>
      <Notice title="Your company waits for approval" tone="warn">
        An admin looks at it within a day. You can complete your profile meanwhile.
      </Notice>
      <Notice tone="sponsor">Sending this offer reserves $450.00 of your budget.</Notice>
      <Row label="Tokens">
        <For each={colours.split(" ")}>
          {(name) => (
            <span class="grid w-20 gap-1 text-12 text-muted">
              <span
                class="h-10 rounded-control ring-1 ring-hairline ring-inset"
                style={{ background: `var(--${name})` }}
              />
              {name}
            </span>
          )}
        </For>
      </Row>
    </Part>
  );
}
