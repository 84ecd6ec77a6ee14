import MessagesSquare from "lucide-solid/icons/messages-square";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState } from "../../ui/States.tsx";

/** Said where a thread is not there for this reader. */
export default function NoThread(props: { side: boolean }): JSX.Element {
  return (
    <>
      <PageHeader title={t("Thread")} />
      <EmptyState
        icon={MessagesSquare}
        title={t("There is no such thread.")}
        action={
          <LinkButton href={props.side ? "/threads" : "/admin/requests"} variant="primary">
            {props.side ? t("All your threads") : t("All requests")}
          </LinkButton>
        }
      >
        {t("The link may be old, or it belongs to other people. Nothing of yours is lost.")}
      </EmptyState>
    </>
  );
}
