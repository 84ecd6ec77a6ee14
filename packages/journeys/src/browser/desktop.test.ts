import { DESKTOP } from "../harness/browser.ts";
import { journeysAt } from "./journeys.ts";

journeysAt(DESKTOP);
