import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { TextField } from "../../ui/form/TextField.tsx";

/** What everyone logs in with. */
export function CredentialFields(): JSX.Element {
  return (
    <>
      <TextField
        name="username"
        label={t("Username")}
        autocomplete="username"
        help={t("3 to 32 letters, digits, dots, dashes or underscores.")}
      />
      <TextField
        name="email"
        label={t("E-mail")}
        type="email"
        autocomplete="email"
        help={t("We mail you a link to confirm it.")}
      />
      <TextField
        name="password"
        label={t("Password")}
        type="password"
        autocomplete="new-password"
        help={t("At least 8 characters. A few words are easier to remember than signs.")}
      />
    </>
  );
}
