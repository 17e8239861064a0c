import { tellOfRejoin } from "../../scheme/participation/participation";
import type { ParticipationPorts } from "./decide-for-doctor";
import { makeTell } from "./tell";

/** The doctor who is back lets the supporter know, who had been told that they were out (NP15). */
export function makeTellOfRejoin(ports: ParticipationPorts) {
  return makeTell(ports, { decide: tellOfRejoin, kind: "rejoin-told" });
}
