/** What the worker needs of a log. */
export interface Log {
  fault(event: string, fault: unknown, fields?: Readonly<Record<string, unknown>>): string;
}
