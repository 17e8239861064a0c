import { cannotJustNow as decide, type Pairing } from "../../scheme/pairing/pairing";
import type { Outcome } from "../outcome";
import {
  introduce,
  type IntroductionAct,
  type IntroductionPorts,
  type IntroductionRefusal,
} from "./introduce";

/** "I can't just now": the doctor stays theirs, and those who run the scheme see it at once (NP12). */
export function makeCannotJustNow(ports: IntroductionPorts) {
  return (act: IntroductionAct): Promise<Outcome<Pairing, IntroductionRefusal>> =>
    introduce(ports, act, { decide, needsYou: true });
}
