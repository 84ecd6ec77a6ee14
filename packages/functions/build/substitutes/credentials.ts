/**
 * Stands in for the SDK's search for credentials (files, SSO, STS, instance metadata): a function
 * finds them in its environment and nowhere else.
 */
export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";
