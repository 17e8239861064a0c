import { saidHello as decide, type Pairing } from "../../scheme/pairing/pairing";
import type { Outcome } from "../outcome";
import {
  introduce,
  type IntroductionAct,
  type IntroductionPorts,
  type IntroductionRefusal,
} from "./introduce";

/** "I've said hello": the introduction happened somewhere else (NP12). Nothing is sent. */
export function makeSaidHello(ports: IntroductionPorts) {
  return (act: IntroductionAct): Promise<Outcome<Pairing, IntroductionRefusal>> =>
    introduce(ports, act, { decide });
}
