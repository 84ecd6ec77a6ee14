import { createPlatform, type Platform } from "@tandem/core/platform";

type Engines = Parameters<typeof createPlatform>[0];

/** The platform that this function's environment describes, with these engines, made once a process. */
export function platformOf(engines: Engines): () => Platform {
  let made: Platform | undefined;
  return () => {
    made ??= createPlatform(engines);
    return made;
  };
}
