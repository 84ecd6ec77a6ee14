import { getDocumentProxy } from "unpdf";

/** A document as a reader sees it. */
export type Read = Awaited<ReturnType<typeof getDocumentProxy>>;

export const opened = (bytes: Uint8Array): Promise<Read> =>
  getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });

/** The text of each page, in the order in which it was drawn, a line for each line. */
export async function pagesOf(pdf: Read): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const parts = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
    pages.push(parts.join("").replace(/ +/g, " "));
  }
  return pages;
}

export const textOf = async (pdf: Read): Promise<string> => (await pagesOf(pdf)).join("\n");

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** How often each kind of element occurs over all pages, and what figures say in words. */
export async function rolesOf(
  pdf: Read,
): Promise<{ roles: Record<string, number>; alts: string[] }> {
  const roles: Record<string, number> = {};
  const alts: string[] = [];
  const visit = ({ role, alt, children = [] }: Node) => {
    if (role) roles[role] = (roles[role] ?? 0) + 1;
    if (alt) alts.push(alt);
    children.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    visit(((await (await pdf.getPage(number)).getStructTree()) ?? {}) as Node);
  }
  return { roles, alts };
}
