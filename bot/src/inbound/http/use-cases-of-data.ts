import type { makeCheckTrail } from "../../application/audit/check-trail";
import type { makeExportAudit } from "../../application/audit/export-audit";
import type { makeReadAudit } from "../../application/audit/read-audit";
import type { makeCopyOnBehalf } from "../../application/my-data/copy-on-behalf";
import type {
  makeEraseOnBehalf,
  makePlanOnBehalf,
} from "../../application/my-data/erase-on-behalf";
import type { makeEraseMe, makeErasurePlan } from "../../application/my-data/erase-me";
import type { makeMyData } from "../../application/my-data/my-data";
import type { makeCountWishes } from "../../application/wishes/count-wishes";
import type { makeLetDirectorLook } from "../../application/wishes/let-director-look";
import type { makeLookAtWishes } from "../../application/wishes/look-at-wishes";
import type { makeMyWishes } from "../../application/wishes/my-wishes";
import type { makeStateWishes } from "../../application/wishes/state-wishes";
import type { makeWithdrawWishes } from "../../application/wishes/withdraw-wishes";
import type { Ports } from "../../application/ports/ports";

/** The use cases about what people state of themselves, what is kept of them, and the trail of what was done. */
export interface DataUseCases {
  readonly readAudit: ReturnType<typeof makeReadAudit>;
  readonly checkTrail: ReturnType<typeof makeCheckTrail>;
  readonly exportAudit: ReturnType<typeof makeExportAudit>;
  readonly myData: ReturnType<typeof makeMyData>;
  readonly erasurePlan: ReturnType<typeof makeErasurePlan>;
  readonly eraseMe: ReturnType<typeof makeEraseMe>;
  readonly planOnBehalf: ReturnType<typeof makePlanOnBehalf>;
  readonly copyOnBehalf: ReturnType<typeof makeCopyOnBehalf>;
  readonly eraseOnBehalf: ReturnType<typeof makeEraseOnBehalf>;
  readonly writePdf: Ports["pdf"]["write"];
  readonly myWishes: ReturnType<typeof makeMyWishes>;
  readonly stateWishes: ReturnType<typeof makeStateWishes>;
  readonly withdrawWishes: ReturnType<typeof makeWithdrawWishes>;
  readonly letDirectorLook: ReturnType<typeof makeLetDirectorLook>;
  readonly lookAtWishes: ReturnType<typeof makeLookAtWishes>;
  readonly countWishes: ReturnType<typeof makeCountWishes>;
}
