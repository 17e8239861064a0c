/** What the bot's door needs of a log. Fields never hold a name, an e-mail or what somebody typed. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Notes a fault and gives the reference it can be found under. */
  fault(event: string, fault: unknown, fields?: Readonly<Record<string, unknown>>): string;
}
