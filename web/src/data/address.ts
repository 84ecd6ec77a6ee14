import { useSearchParams } from "@solidjs/router";

export interface Address<N extends string> {
  /** The value of a name in the query string; empty when it is not there. */
  get: (name: N) => string;
  /** Writes some names; an empty value takes the name out. The step back leads off the page. */
  set: (values: Partial<Record<N, string>>) => void;
  /** How many of the names are set. */
  count: (names: readonly N[]) => number;
}

/** Filters and tabs that live in the address, so that a view can be shared and returned to. */
export function createAddress<N extends string>(): Address<N> {
  const [query, setQuery] = useSearchParams();
  const get = (name: N) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  return {
    get,
    set(values) {
      const entries = Object.entries(values).map(([name, value]) => [name, value || undefined]);
      setQuery(Object.fromEntries(entries), { replace: true, scroll: false });
    },
    count: (names) => names.filter((name) => get(name) !== "").length,
  };
}
