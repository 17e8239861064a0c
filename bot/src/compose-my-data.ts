import { makeEraseMe, makeErasurePlan } from "./application/my-data/erase-me";
import { makeMyData } from "./application/my-data/my-data";
import {
  makeLetBack,
  makeListErasures,
  makeReplayErasures,
} from "./application/my-data/replay-erasures";
import type { Ports } from "./application/ports/ports";

/** What somebody may ask for of themselves, and what a restored backup must not bring back. */
export function myDataUseCases(ports: Ports) {
  return {
    myData: makeMyData(ports),
    erasurePlan: makeErasurePlan(ports),
    eraseMe: makeEraseMe(ports),
    listErasures: makeListErasures(ports),
    replayErasures: makeReplayErasures(ports),
    letBack: makeLetBack(ports),
  };
}
