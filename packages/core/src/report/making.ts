/**
 * What makes reports, apart from the noun's front door: it draws PDFs, and a bundler keeps what is
 * loaded later even where nothing asks for it.
 */
export { workOffReports } from "./work-off.ts";
