export { type DrawnKit, drawKit, KIT_POLICY } from "./draw-kit.ts";
