import { readConcern as decide, type Concern } from "../../scheme/concern/concern";
import { messageOn } from "../../scheme/messages/plan";
import type { Sensitive } from "../../scheme/shared/sensitive";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { concernForReader, type NotTheirs, type ReaderAct } from "./concern-for-reader";

type ReadPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** A concern with its words. */
export interface OpenedConcern {
  readonly concern: Concern;
  readonly text: Sensitive<string>;
}

/**
 * Opens a concern for somebody who may read it. The first reading is kept and its author told; every
 * reading is audited (NP22). Words that cannot be opened count as unread.
 */
export function makeReadConcern(ports: ReadPorts) {
  return (act: ReaderAct): Promise<Outcome<OpenedConcern, NotTheirs>> =>
    retryOnConflict<Outcome<OpenedConcern, NotTheirs>>(async () => {
      const mine = await concernForReader(ports, act);
      if (mine === undefined) return refused({ code: "not-found" });
      const { value, version } = mine.found;
      const { schemeId } = value;
      const as = { schemeId, kind: "concern", id: value.id } as const;
      const text = await ports.sealer.open(as, value.sealedText);
      const now = ports.clock.now();
      const by = act.reader.person.value.id;
      const { state, event } = decide(value, { at: now, by });
      const isFirst = value.state.state === "raised";
      const subject = { schemeId, subjectId: value.id, recipientId: value.authorId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: isFirst ? [{ type: "concern", value: state, version }] : [],
        events: [eventOf(ports, { schemeId, by, subjectId: value.id }, event)],
        messages: isFirst
          ? [messageOn("concern-read", { ...subject, occurrence: value.raisedAt }, now)]
          : [],
      });
      return outcome === "conflict" ? "conflict" : done({ concern: state, text });
    });
}
