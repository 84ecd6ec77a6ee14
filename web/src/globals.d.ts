/** Whether this build has the page of components; set in vite.config.ts. */
declare const __GALLERY__: boolean;
/** The language that this build speaks; set in vite.config.ts. */
declare const __LANGUAGE__: import("../languages.ts").Language;
