import type { HolidayTable } from "../scheme/calendar/working-time";
import type { Instant } from "../scheme/shared/time";
import type { LocalIssuer } from "./identity/issuer";

/** Somebody whom one can be on the local page: everyone in a scheme of the local tenant. */
export interface LocalPerson {
  /** The work e-mail: it decides the account and its object id. */
  readonly email: string;
  /** The name as shown. */
  readonly name: string;
  readonly given: string;
  readonly family: string;
  /** The object id they are linked by, where they are linked: it stays theirs whatever their e-mail. */
  readonly objectId?: string;
  /** Roles in words of the glossary: `director`, `supporter`, `foundation-doctor`. */
  readonly roles: readonly string[];
}

/** The product's clock, as the local page shows and moves it. */
export interface LocalClock {
  readonly now: () => Instant;
  /** Resolves when everything due by then has been attempted once. */
  readonly moveTo: (instant: Instant) => Promise<void>;
  /** When the next planned message is due; nothing when none is planned. */
  readonly nextDue: () => Promise<Instant | undefined>;
  /** The bank holidays that "next working day" leaves out. */
  readonly holidays: () => HolidayTable;
}

/** What the local Teams is given. */
export interface LocalOptions {
  /** The folder for `local-teams.sqlite`; made when missing. */
  readonly dataDir: string;
  /** The folder with the built page (`buildPage` in bot/scripts/build-page.mjs). */
  readonly pageDir: string;
  /** `http://127.0.0.1:PORT` of this server; asked at each request, so the port may be decided late. */
  readonly baseUrl: () => string;
  readonly tenantId: string;
  readonly clientId: string;
  /** The issuer whose public keys the token check trusts. */
  readonly issuer: LocalIssuer;
  readonly people: () => Promise<readonly LocalPerson[]>;
  readonly clock: LocalClock;
  /** Takes one log line: the name of what happened, and fields that name no person. */
  readonly log: (
    event: "local-teams.failed" | "local-teams.bot-did-not-take",
    fields: Readonly<Record<string, unknown>>,
  ) => void;
}
