import { A, type RouteSectionProps } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { t } from "../language/t.ts";
import { LinkButton } from "../ui/Button.tsx";
import { SkipLink } from "../ui/PageHeader.tsx";
import { Brand } from "./Brand.tsx";
import { Languages } from "./Languages.tsx";
import { user } from "./session.ts";
import { ThemeMenu } from "./ThemeMenu.tsx";

/** The frame of pages that need no log-in: brand and the two ways in above, little below. */
export default function PublicLayout(props: RouteSectionProps): JSX.Element {
  return (
    <div class="flex min-h-dvh flex-col">
      <SkipLink />
      <header class="mx-auto flex w-full max-w-site items-center gap-2 px-4 py-3 md:px-8">
        <div class="grow">
          <Brand href="/" />
        </div>
        <Show
          when={user()}
          fallback={
            <>
              <LinkButton href="/log-in" variant="quiet">
                {t("Log in")}
              </LinkButton>
              <LinkButton href="/register" variant="primary">
                {t("Register")}
              </LinkButton>
            </>
          }
        >
          <LinkButton href="/home" variant="primary">
            {t("Go to your work")}
          </LinkButton>
        </Show>
      </header>
      <main id="main" tabindex="-1" class="grow">
        {props.children}
      </main>
      <footer class="mx-auto flex w-full max-w-site flex-wrap items-center gap-x-6 gap-y-2 px-4 py-8 text-14 text-muted md:px-8">
        <span class="grow basis-full md:basis-60">
          {t("Tandem is open source. Payments run on a test gateway: no real money moves.")}
        </span>
        <a href="/docs" rel="external" class="inline-flex min-h-11 items-center hover:text-ink">
          {t("Guides")}
        </a>
        <a href="/api/docs" rel="external" class="inline-flex min-h-11 items-center hover:text-ink">
          {t("API")}
        </a>
        <A href="/log-in" class="inline-flex min-h-11 items-center hover:text-ink">
          {t("Log in")}
        </A>
        <div class="-mx-2 flex grow items-center justify-between md:mx-0 md:grow-0 md:gap-x-6">
          <Languages />
          <ThemeMenu />
        </div>
      </footer>
    </div>
  );
}
