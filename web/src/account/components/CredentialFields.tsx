import type { JSX } from "solid-js";
import { TextField } from "../../ui/form/TextField.tsx";

/** What everyone logs in with. */
export function CredentialFields(): JSX.Element {
  return (
    <>
      <TextField
        name="username"
        label="Username"
        autocomplete="username"
        help="3 to 32 letters, digits, dots, dashes or underscores."
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autocomplete="email"
        help="We mail you a link to confirm it."
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autocomplete="new-password"
        help="At least 8 characters. A few words are easier to remember than signs."
      />
    </>
  );
}
