/**
 * Where to go after logging in: the `next` of the address when it is a path of this app, else home.
 * An address of another site (`//evil.example`, `https://…`, `/\evil`) never passes.
 */
export function nextOf(wanted: string): string {
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith("/log-in") ? wanted : "/home";
}
