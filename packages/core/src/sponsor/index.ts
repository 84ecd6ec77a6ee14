export { Sponsors } from "./sponsor.entity.ts";
