import { COLOURS, type ColourName } from "./colours.ts";

const CLASS: Record<string, string> = { color: "c", "background-color": "b", "border-color": "l" };
const TAG = /<[a-z][^<>]*\sstyle="([^"]*)"[^<>]*>/g;
const STATED = /(?:^|;)(color|background-color|border-color):(#[0-9a-f]{6})/g;

/** The tags of a mail that state a colour of the light and have no class that replaces it in the dark. */
export const stuckInTheLight = (html: string): string[] =>
  [...html.matchAll(TAG)].flatMap(([tag, style = ""]) => {
    const classes = /\sclass="([^"]*)"/.exec(tag)?.[1]?.split(" ") ?? [];
    const replaced = [...style.matchAll(STATED)].every(([, property = "", light]) =>
      classes.some((name) => {
        const [kind, colour] = name.split("-");
        return kind === CLASS[property] && COLOURS[colour as ColourName]?.[0] === light;
      }),
    );
    return replaced ? [] : [tag];
  });
