export interface MessageDraft {
  read: () => string;
  /** Keeps what was typed; an empty text takes the draft away. */
  write: (text: string) => void;
}

/**
 * What someone began to write on a thread, kept in this tab alone and for whoever writes it, so that
 * the next one at the same browser does not find it.
 */
export function draftOf(
  by: string,
  id: string,
  keep: () => Storage = () => sessionStorage,
): MessageDraft {
  const name = `tandem draft ${by} ${id}`;
  return {
    read() {
      try {
        return keep().getItem(name) ?? "";
      } catch {
        return "";
      }
    },
    write(text) {
      try {
        if (text === "") keep().removeItem(name);
        else keep().setItem(name, text);
      } catch {
        // Without storage what is written stands in its field alone.
      }
    },
  };
}
