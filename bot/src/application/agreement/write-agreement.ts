import {
  changeAgreement,
  halfOf,
  isToSign,
  otherHalf,
  signAgreement,
  type Agreement,
  type AgreementEvent,
  type AgreementRefusal,
} from "../../scheme/agreement/agreement";
import { trimmed, type AgreementText } from "../../scheme/agreement/agreement-text";
import { agreementAsOne } from "../../scheme/agreement/agreement-words";
import { messageAbout } from "../../scheme/messages/plan";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { Decision } from "../../scheme/shared/decision";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import {
  agreementAtHand,
  type AgreementAct,
  type AgreementAtHand,
  type AgreementPorts,
} from "./agreement-at-hand";

type WritePorts = AgreementPorts & Pick<Ports, "ids">;
type Written = Outcome<AgreementAtHand, AgreementRefusal>;
type Decided = Decision<Agreement, AgreementEvent, AgreementRefusal>;

/** One half writes the agreement, on the version that they had before them (NP16). Nobody is told: they sign it, and then the other is. */
export function makeSaveAgreement(ports: WritePorts) {
  return async (act: AgreementAct, read: number, wrote: AgreementText): Promise<Written> => {
    const text = trimmed(wrote);
    const as = { schemeId: act.schemeId, kind: "agreement", id: act.pairingId } as const;
    const sealedText = await ports.sealer.seal(as, agreementAsOne(text));
    const change = { by: act.personId, read, text, sealedText };
    return write(ports, act, ({ pairing, standing }, now) =>
      changeAgreement(pairing, standing, change, now),
    );
  };
}

/** One half signs the version that they have read, with its promise; the other is told where they have not (NP17). */
export function makeSignAgreement(ports: WritePorts) {
  return (act: AgreementAct, read: number, confidentiality: boolean): Promise<Written> =>
    write(ports, act, ({ pairing, standing }, now) =>
      signAgreement(pairing, standing, { by: act.personId, read, confidentiality }, now),
    );
}

function write(
  ports: WritePorts,
  act: AgreementAct,
  decide: (at: AgreementAtHand, now: Instant) => Decided,
): Promise<Written> {
  return retryOnConflict<Written>(async () => {
    const now = ports.clock.now();
    const at = await agreementAtHand(ports, act);
    if (at === undefined) return refused({ code: "not-of-this-pairing" });
    const decision = decide(at, now);
    if (!decision.accepted) return refused(decision.refusal);
    if (decision.events.length === 0) return done(at);
    const { schemeId, personId, pairingId } = act;
    const context = { schemeId, by: personId, personId: at.pairing.doctorId, pairingId };
    const record = { type: "agreement", value: decision.state } as const;
    const outcome = await ports.store.commit({
      schemeId,
      ...(at.agreement === undefined
        ? { create: [record] }
        : { replace: [{ ...record, version: at.agreement.version }] }),
      events: decision.events.map((event) => eventOf(ports, context, event)),
      messages: toSign(at, decision.state, now),
    });
    if (outcome === "conflict") return "conflict";
    const next = await agreementAtHand(ports, act);
    return next === undefined ? refused({ code: "not-of-this-pairing" }) : done(next);
  });
}

/** To whoever has not signed what the other half did: that there is something to read. Nothing of what it says. */
function toSign(
  { pairing, half }: AgreementAtHand,
  agreement: Agreement,
  now: Instant,
): readonly PlannedMessage[] {
  const other = otherHalf(half) === "supporter" ? pairing.supporterId : pairing.doctorId;
  if (halfOf(pairing, other) === undefined || !isToSign(agreement, other)) return [];
  return [{ ...messageAbout(pairing, "agreement-to-sign", other, now), occurrence: now }];
}
