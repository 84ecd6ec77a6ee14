import { PHONE } from "../harness/browser.ts";
import { journeysAt } from "./journeys.ts";

journeysAt(PHONE);
