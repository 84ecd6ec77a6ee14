/**
 * Stands in for endpoint discovery, which DynamoDB offers and does not need, and which is off
 * unless the environment switches it on.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
};

export const resolveEndpointDiscoveryConfig = <C>(config: C): C => config;
