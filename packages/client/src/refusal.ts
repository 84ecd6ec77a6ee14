import type { ErrorCode } from "@tandem/contract";

interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: ErrorCode;
  errors?: { path: string; message: string }[];
}

/**
 * A refusal of the API (RFC 9457). `code` is of the closed list of the contract; `errors` names the
 * fields of a `request.invalid`; `requestId` finds the request in the log.
 */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: ErrorCode | undefined;
  readonly errors: readonly { path: string; message: string }[];
  readonly requestId: string | null;
  /** Seconds to wait before another try, where the answer says so. */
  readonly retryAfter: number | undefined;

  private constructor(response: Response, document: ProblemDocument) {
    super(document.detail ?? document.title ?? response.statusText);
    this.name = "ApiRefusal";
    this.status = response.status;
    this.code = document.code;
    this.errors = document.errors ?? [];
    this.requestId = response.headers.get("x-request-id");
    this.retryAfter = Number(response.headers.get("retry-after")) || undefined;
  }

  static async of(response: Response): Promise<ApiRefusal> {
    const document = (await response.json().catch(() => ({}))) as ProblemDocument;
    return new ApiRefusal(response, document);
  }
}
