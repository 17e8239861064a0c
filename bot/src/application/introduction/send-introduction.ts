import { sendIntroduction as decide, type Pairing } from "../../scheme/pairing/pairing";
import type { Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { introduce, type IntroductionAct, type IntroductionRefusal } from "./introduce";

type SendPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/**
 * The supporter's own words, delivered by the bot as their introduction (NP12). The text travels sealed
 * through the outbox and is not kept once it has arrived (NP23).
 */
export function makeSendIntroduction(ports: SendPorts) {
  return async (
    act: IntroductionAct,
    text: string,
  ): Promise<Outcome<Pairing, IntroductionRefusal>> => {
    const as = { schemeId: act.schemeId, kind: "introduction", id: act.pairingId } as const;
    const sealedText = await ports.sealer.seal(as, text.trim());
    return introduce(ports, act, {
      decide: (pairing, now) => decide(pairing, text, now),
      sealedText,
    });
  };
}
