import type { Cancellation } from "../../scheme/messages/may-go";
import type { SubjectMessage } from "../../scheme/messages/message";
import type { Wait } from "../../scheme/messages/wait";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { SendableMessage, SubjectSendable } from "./sendable";

/** What composing a message needs of the outside. */
export type ComposePorts = Pick<Ports, "store" | "users" | "clock" | "sealer" | "holidays">;

/** A message as it would go now, what it waits for and until when, or why it may not go. */
export type Composed =
  | { readonly state: "may-go"; readonly message: SendableMessage; readonly recipient: Person }
  | ({ readonly state: "waits" } & Wait)
  | { readonly state: "cancelled"; readonly reason: Cancellation };

/** What a composer knows of a message that is not about a pairing: whom it is for, where and when. */
export interface SubjectContext {
  readonly scheme: Scheme;
  readonly recipient: Person;
  readonly now: Instant;
  readonly today: IsoDate;
}

/** What a message of one kind shows; a cancellation where it is no longer true, or no longer theirs to know. */
export type SubjectComposer = (
  ports: ComposePorts,
  planned: SubjectMessage,
  context: SubjectContext,
) => Promise<SubjectSendable | Cancellation>;
