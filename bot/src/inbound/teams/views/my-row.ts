import type { Actor } from "../../../application/access/actor";
import type { MyStanding, MySupport } from "../../../application/support/my-support";

/** One of a person's own rows, with what they see of their support there; or only with how they stand in it. */
export interface MyRow<Support extends MyStanding = MySupport> {
  readonly actor: Actor;
  readonly support: Support;
}

/** One of a person's own rows, where nobody else is shown. */
export type StandingRow = MyRow<MyStanding>;
