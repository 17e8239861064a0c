import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/** Whether a director has dealt with a request; whoever asked may take it back until then. */
export type RequestState =
  | { readonly state: "open" }
  | { readonly state: "handled"; readonly at: Instant; readonly by: PersonId }
  | { readonly state: "withdrawn"; readonly at: Instant };

/** What one half of a pair asked of the director, on a no-fault basis and without a reason (NP19, NP21). */
export interface PairingRequest {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly pairingId: PairingId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  readonly askedBy: "foundation-doctor" | "supporter";
  readonly kind: "different" | "stop" | "stepping-down";
  readonly at: Instant;
  readonly state: RequestState;
}
