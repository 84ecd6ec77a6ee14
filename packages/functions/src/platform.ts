import { createPlatform, type Platform } from "@tandem/core/platform";

let made: Platform | undefined;

/** The platform that this function's environment describes, made once a process. */
export const platform = (): Platform => {
  made ??= createPlatform();
  return made;
};
