import { tellSupporter } from "../../scheme/participation/participation";
import type { ParticipationPorts } from "./decide-for-doctor";
import { makeTell } from "./tell";

/** The doctor who opted out lets the supporter know (NP13: told only if the doctor says so). */
export function makeTellSupporter(ports: ParticipationPorts) {
  return makeTell(ports, { decide: tellSupporter, kind: "opt-out-told" });
}
