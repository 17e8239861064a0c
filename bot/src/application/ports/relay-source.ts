import type { PlannedMessage } from "../../scheme/messages/message";
import type { PublicationId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { WaitingFor } from "../access/permissions";
import type { SchemeEvent } from "../events";
import type { MessageToSkip } from "./scheme-store";

/** Something an act left behind to be passed on. */
export type Pending =
  | { readonly type: "message"; readonly id: string; readonly message: PlannedMessage }
  | { readonly type: "announce"; readonly id: string; readonly publicationId: PublicationId }
  | {
      readonly type: "needs-you";
      readonly id: string;
      readonly at: Instant;
      /** What the recipients may do; everybody who runs the scheme where it is left out. */
      readonly mayDo?: WaitingFor;
    }
  | {
      readonly type: "skip";
      readonly id: string;
      readonly at: Instant;
      readonly skip: MessageToSkip;
    }
  | { readonly type: "event"; readonly id: string; readonly event: SchemeEvent }
  /** A document that is not as its schema says, and so nobody can pass on: it stays, and is told of each time. */
  | { readonly type: "unreadable"; readonly because: unknown };

/** Something that can be passed on. */
export type Passable = Exclude<Pending, { readonly type: "unreadable" }>;

/** What a scheme's acts left behind in its partition and nobody has passed on yet. */
export interface RelaySource {
  pending(schemeId: SchemeId, limit: number): Promise<readonly Pending[]>;
  /** Marks something as passed on. Marking it twice changes nothing. */
  done(schemeId: SchemeId, pending: Passable): Promise<void>;
  /** The same for events that were passed on together, at most 100. */
  eventsDone(schemeId: SchemeId, events: readonly SchemeEvent[]): Promise<void>;
}
