import { ApiProblem } from "../api.ts";
import { t } from "../language/t.ts";

/**
 * Hands a file at a presigned address to the browser. The address says itself that it is an
 * attachment, so the page stays. Throws `ApiProblem` when there is no address yet.
 */
export function download(file: { url?: string | undefined }): void {
  if (!file.url) {
    throw new ApiProblem({
      title: t("The file is not ready"),
      detail: t("The file is not ready yet. Try again in a moment."),
      status: 409,
    });
  }
  const link = document.createElement("a");
  link.href = file.url;
  link.rel = "noreferrer";
  link.click();
}
