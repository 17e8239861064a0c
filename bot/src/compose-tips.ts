import type { Ports } from "./application/ports/ports";
import { makeDecideTip } from "./application/tip/decide-tip";
import { makeChangeTip, makeTakeTipBack } from "./application/tip/own-tip";
import { makeExportTips, makeMyTips, makeTipsOfScheme } from "./application/tip/read-tips";
import { makeWriteTip } from "./application/tip/write-tip";

/** Good practice that supporters share (NP27). */
export function tipUseCases(ports: Ports) {
  return {
    writeTip: makeWriteTip(ports),
    changeTip: makeChangeTip(ports),
    takeTipBack: makeTakeTipBack(ports),
    myTips: makeMyTips(ports),
    tipsOfScheme: makeTipsOfScheme(ports),
    decideTip: makeDecideTip(ports),
    exportTips: makeExportTips(ports),
  };
}
