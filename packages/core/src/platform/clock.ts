let read: () => Date = () => new Date();

/** The time now. Rules never call this: they are handed the `now` of their context. */
export const now = (): Date => read();

/** Lets a test live at another time; without an argument real time returns. */
export const setClock = (clock: () => Date = () => new Date()): void => {
  read = clock;
};
