import type { Platform } from "../platform/index.ts";
import type { PaymentGateway } from "./gateway.ts";
import { testGateway } from "./test-gateway.ts";

/** The gateway of this installation: the one place that another is put in. */
export const gatewayOf = (platform: Platform): PaymentGateway => testGateway(platform);
