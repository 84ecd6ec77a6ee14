import { Navigate, type RouteSectionProps, useLocation } from "@solidjs/router";
import type { User } from "@tandem/contract";
import LogOut from "lucide-solid/icons/log-out";
import Moon from "lucide-solid/icons/moon";
import Settings from "lucide-solid/icons/settings";
import Sun from "lucide-solid/icons/sun";
import {
  createEffect,
  createMemo,
  createSignal,
  ErrorBoundary,
  type JSX,
  lazy,
  Match,
  onMount,
  Show,
  Suspense,
  Switch,
} from "solid-js";
import { LANGUAGES } from "../../languages.ts";
import { chooseLanguage, language, languageNames } from "../language/language.ts";
import { t } from "../language/t.ts";
import { createUnread } from "../notification/notification.data.ts";
import type { Command } from "../ui/CommandPalette.tsx";
import { date, money } from "../ui/format.ts";
import { inTurn, Later } from "../ui/Later.tsx";
import type { MenuItem } from "../ui/Menu.tsx";
import { SkeletonPage } from "../ui/Skeleton.tsx";
import { ErrorState } from "../ui/States.tsx";
import { Crash } from "./Crash.tsx";
import { nameOf } from "./names.ts";
import type { NavItem } from "./navigation.ts";
import { places } from "./places.ts";
import { Shell } from "./Shell.tsx";
import { logOut, restore, sessionEnded, sessionState, user } from "./session.ts";
import { chooseTheme, theme } from "./theme.ts";
import { createWaiting } from "./waiting.ts";

const Bell = lazy(() =>
  import("../notification/components/Bell.tsx").then((file) => ({ default: file.Bell })),
);
const Waiting = lazy(() => import("../account/pages/waiting.tsx"));

/** The frame of all pages after log-in: finds out who is here, sends guests to log in. */
export default function MemberLayout(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  const [failure, setFailure] = createSignal<Error | undefined>();
  const find = async () => {
    setFailure(undefined);
    await restore().catch(setFailure);
  };
  onMount(() => {
    if (sessionState() === "unknown") void find();
    // Writing the first date and the first sum takes milliseconds: here nobody waits for them.
    inTurn(() => date(0, "moment"));
    inTurn(() => money(0, "EUR"));
  });
  const back = () => encodeURIComponent(location.pathname + location.search);
  return (
    <Switch>
      <Match when={user()?.status === "pending" || user()?.status === "rejected"}>
        <Waiting />
      </Match>
      <Match when={user()}>{(who) => <Framed user={who()}>{props.children}</Framed>}</Match>
      <Match when={sessionState() === "guest"}>
        <Navigate href={sessionEnded() === "deleted" ? "/farewell" : `/log-in?next=${back()}`} />
      </Match>
      <Match when={failure()}>
        {(error) => (
          <main id="main" class="grid min-h-dvh place-content-center p-4">
            <ErrorState error={error()} retry={find} />
          </main>
        )}
      </Match>
      <Match when={true}>
        <main id="main" class="mx-auto max-w-page px-4 pt-20 md:ps-60">
          <SkeletonPage />
        </main>
      </Match>
    </Switch>
  );
}

function Framed(props: { user: User; children: JSX.Element }): JSX.Element {
  const unread = createUnread();
  const waiting = createWaiting(() => props.user.role);
  const [further, setFurther] = createSignal<readonly NavItem[]>([]);
  createEffect(() => {
    if (props.user.role !== "admin") return setFurther([]);
    void import("../admin/admin.places.ts").then((file) => setFurther(file.adminPlaces));
  });
  const navigation = createMemo(() =>
    [...places[props.user.role], ...further()].map((item) => ({
      ...item,
      count: () => waiting()[item.href],
    })),
  );
  const dark = () =>
    theme() === "dark" ||
    (theme() === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  const search = async (text: string, signal: AbortSignal) =>
    (await import("./finding.ts")).find(props.user.role, text, signal);

  const account = (): MenuItem[] => [
    { label: t("Settings"), icon: Settings, href: "/settings" },
    {
      label: dark() ? t("Light theme") : t("Dark theme"),
      icon: dark() ? Sun : Moon,
      run: () => chooseTheme(dark() ? "light" : "dark"),
    },
    // A page of its own, drawn by the server: the router has nothing to do with it.
    { label: t("Guides"), run: () => globalThis.location.assign(`/docs/${props.user.role}s`) },
    ...LANGUAGES.map((each, index) => ({
      label: languageNames[each],
      checked: each === language,
      run: () => chooseLanguage(each),
      separate: index === 0,
    })),
    { label: t("Log out"), icon: LogOut, run: () => void logOut().catch(() => {}), separate: true },
  ];
  const commands = (): Command[] => [
    ...navigation().map(({ href, label, icon }) => ({
      id: href,
      href,
      label,
      icon,
      group: t("Go to"),
    })),
    ...account()
      .filter((item) => !navigation().some(({ href }) => href === item.href))
      .map((item) => ({ ...item, id: item.label, group: t("Account") })),
  ];

  return (
    <Shell
      who={{ name: nameOf(props.user), party: props.user.role, detail: `@${props.user.username}` }}
      navigation={navigation()}
      home="/home"
      bell={<Bell unread={unread.data()?.unread ?? 0} />}
      account={account()}
      commands={commands()}
      search={search}
    >
      <Show when={props.user.id} keyed>
        <Later fallback={<SkeletonPage />}>
          <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} inside />}>
            <Suspense fallback={<SkeletonPage />}>{props.children}</Suspense>
          </ErrorBoundary>
        </Later>
      </Show>
    </Shell>
  );
}
