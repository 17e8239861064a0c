import { readComplaint as decide } from "../../scheme/complaint/complaint";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { complaintForReader, type ComplaintAct } from "./complaint-for-reader";
import { openWords, type OpenedComplaint } from "./open-words";

type ReadPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Opens a complaint for somebody who may read it. The first reading is kept, and every one audited (PF-21). */
export function makeReadComplaint(ports: ReadPorts) {
  return (act: ComplaintAct): Promise<Outcome<OpenedComplaint, { readonly code: "not-found" }>> =>
    retryOnConflict<Outcome<OpenedComplaint, { readonly code: "not-found" }>>(async () => {
      const found = await complaintForReader(ports, act);
      if (found === undefined) return refused({ code: "not-found" });
      const { value, version } = found;
      const opened = await openWords(ports, value);
      const by = act.reader.person.value.id;
      const { state, event } = decide(value, { at: ports.clock.now(), by });
      const { schemeId, id: subjectId } = value;
      const isFirst = value.state.state === "raised";
      const outcome = await ports.store.commit({
        schemeId,
        replace: isFirst ? [{ type: "complaint", value: state, version }] : [],
        events: [eventOf(ports, { schemeId, by, subjectId }, event)],
      });
      return outcome === "conflict" ? "conflict" : done({ ...opened, complaint: state });
    });
}
