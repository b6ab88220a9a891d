/** Private networks whose systems may get webhooks, such as `10.1.0.0/16`; public addresses always may. Bound by each app. */
export abstract class OwnNetworks {
  abstract readonly networks: readonly string[];
}
