import { For, type JSX } from "solid-js";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { Money } from "../../ui/Money.tsx";
import { Part, Row } from "./Part.tsx";

const people = ["أنا أوكافور", "山田 太郎", "Ольга Ларина", "नेहा शर्मा", "דנה לוי", "Ñandú Þór"];
const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller";

/** Other scripts and long words, in parts that have to hold them. */
export function Scripts(): JSX.Element {
  return (
    <Part title="Scripts and long words">
      <Row label="Names">
        <For each={people}>
          {(name) => (
            <span class="inline-flex items-center gap-2 text-14 font-semibold">
              <Avatar name={name} party="influencer" size={32} />
              <bdi>{name}</bdi>
            </span>
          )}
        </For>
      </Row>
      <div class="grid gap-3 md:grid-cols-2">
        <div lang="ar" dir="rtl">
          <Card
            side="influencer"
            title="عرض مضاد من أنا"
            actions={<Badge tone="sponsor">دورك</Badge>}
          >
            <p class="font-display text-26 font-semibold tracking-tight">إطلاق سيروم الربيع</p>
            <p>
              مقطعان على Instagram قبل 14 مارس مقابل <Money amount={45000} currency="USD" />.
            </p>
            <div class="flex flex-wrap gap-2 pt-3">
              <Button variant="primary">قبول</Button>
              <Button>عرض مضاد</Button>
              <Button variant="quiet">رفض</Button>
            </div>
          </Card>
        </div>
        <Card title={long}>
          <p>{long}</p>
        </Card>
      </div>
      <div class="grid gap-6 md:grid-cols-2" lang="ar" dir="rtl">
        <TextField label="الاسم" value="أنا أوكافور" help="ما يراه الرعاة أولًا." />
        <TextField label="الاسم" value="" error="املأ هذا الحقل." />
      </div>
    </Part>
  );
}
