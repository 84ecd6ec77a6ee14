/** Whether this build has the page of components; set in vite.config.ts. */
declare const __GALLERY__: boolean;
