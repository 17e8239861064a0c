import type { PersonId } from "../../scheme/shared/ids";
import { Sensitive } from "../../scheme/shared/sensitive";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { findApplication } from "./change-application";

/** An open objection as a director reads it. */
export interface ObjectionToRead {
  readonly at: string;
  /** Empty where the supervisor wrote nothing, which they need not. */
  readonly text: Sensitive<string>;
}

/**
 * The words of the objection that waits for the director. Each reading is audited before the words are
 * given. Undefined where none waits.
 */
export function makeReadObjection(ports: Pick<Ports, "store" | "clock" | "ids" | "sealer">) {
  return (
    { schemeId, person }: Actor,
    applicantId: PersonId,
  ): Promise<ObjectionToRead | undefined> =>
    retryOnConflict<ObjectionToRead | undefined>(async () => {
      const found = await findApplication(ports, schemeId, applicantId);
      const open = found?.value.application.objection;
      if (open === undefined) return undefined;
      const stored = await ports.store.find(schemeId, "objection", open.id);
      if (stored === undefined) throw new Error(`The objection ${open.id} has vanished.`);
      const context = { schemeId, by: person.value.id, personId: applicantId, subjectId: open.id };
      const outcome = await ports.store.commit({
        schemeId,
        events: [eventOf(ports, context, { type: "ObjectionRead" })],
      });
      if (outcome === "conflict") return "conflict";
      const { at, sealedText } = stored.value;
      return {
        at,
        text:
          sealedText === undefined
            ? new Sensitive("")
            : await ports.sealer.open({ schemeId, kind: "objection", id: open.id }, sealedText),
      };
    });
}
