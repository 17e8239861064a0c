import { makeCopyOnBehalf } from "./application/my-data/copy-on-behalf";
import { makeEraseMe, makeErasurePlan } from "./application/my-data/erase-me";
import { makeEraseOnBehalf, makePlanOnBehalf } from "./application/my-data/erase-on-behalf";
import { makeMyData } from "./application/my-data/my-data";
import {
  makeLetBack,
  makeListErasures,
  makeReplayErasures,
} from "./application/my-data/replay-erasures";
import type { PdfDocument } from "./application/ports/pdf";
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
    planOnBehalf: makePlanOnBehalf(ports),
    copyOnBehalf: makeCopyOnBehalf(ports),
    eraseOnBehalf: makeEraseOnBehalf(ports),
    writePdf: (document: PdfDocument) => ports.pdf.write(document),
  };
}
