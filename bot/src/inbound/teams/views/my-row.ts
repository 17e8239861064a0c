import type { Actor } from "../../../application/access/actor";
import type { MySupport } from "../../../application/support/my-support";

/** One of a person's own rows, with what they see of their support there. */
export interface MyRow {
  readonly actor: Actor;
  readonly support: MySupport;
}
