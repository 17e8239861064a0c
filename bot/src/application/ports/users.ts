import type { PersonId, SchemeId, UserId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Versioned } from "./scheme-store";

/**
 * What is needed to start a message in somebody's chat with the bot, in our own words; overwritten
 * by every activity that comes in, because Teams may change it.
 */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The bot's id in that chat (`28:…`). */
  readonly botId: string;
  /** The person's id in that chat (`29:…`). */
  readonly teamsUserId: string;
  readonly channelId: string;
  /** Whose chat it is, as the authenticated activity said that it came with. Older ones do not say. */
  readonly userId?: UserId;
}

/** Whether the bot can reach a person. Never mistaken for what the person chose. */
export type Deliverability = "reachable" | "uninstalled" | "blocked" | "gone";

/** A person's row in a scheme. */
export interface SchemePerson {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
}

/** A Teams person, once for the whole tenant. */
export interface TeamsUser {
  readonly userId: UserId;
  readonly reference?: ConversationReference;
  readonly deliverability: Deliverability;
  /** Rows of schemes that this person is linked to. */
  readonly linkedTo: readonly SchemePerson[];
  /**
   * Teams' own time of the newest activity that told whether they can be reached: what is older comes late and changes
   * nothing. Messages move it once an hour at most.
   */
  readonly seenAt?: Instant;
  /** When the bot greeted them after the current installation. */
  readonly welcomedAt?: Instant;
}

/** Teams people and where they are linked. */
export interface Users {
  user(userId: UserId): Promise<Versioned<TeamsUser> | undefined>;
  /** Several at once, as `user` gives each; who is not there is left out. */
  several(userIds: readonly UserId[]): Promise<readonly Versioned<TeamsUser>[]>;
  /** Writes a Teams person; without a version, creates. `conflict`: read again. */
  save(user: TeamsUser, version?: string): Promise<"committed" | "conflict">;
  /** Forgets a Teams person wholly. `conflict`: read again. Where there is none, it is done. */
  remove(userId: UserId, version: string): Promise<"committed" | "conflict">;
  /** Rows that carry a work e-mail in a tenant. A hint to be checked against the row itself. */
  rowsWithEmail(tenantId: string, email: string): Promise<readonly SchemePerson[]>;
  /** Notes that a row carries an e-mail, before the row itself is written; again changes nothing. */
  noteEmail(tenantId: string, email: string, row: SchemePerson): Promise<void>;
  /** Forgets that a row carries an e-mail; with its last row the hint itself goes. */
  dropEmail(tenantId: string, email: string, row: SchemePerson): Promise<void>;
}
