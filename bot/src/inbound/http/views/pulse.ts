import type { MyPulse } from "../../../application/pulse/my-pulse";
import type { MyPulseView, PulseInstrument } from "../../../contract";
import { PULSE_QUESTIONS, PULSE_SCALES, PULSE_SOURCE } from "../../../scheme/pulse/instrument";

/** The questions and their answers, as they were published. */
export function toInstrument(): PulseInstrument {
  return {
    source: PULSE_SOURCE,
    questions: PULSE_QUESTIONS.map(({ words, scale }) => ({
      words,
      answers: [...PULSE_SCALES[scale]],
    })),
  };
}

/** What is open to somebody. */
export function toMyPulse({ scheme, window, answered }: MyPulse): MyPulseView {
  const { side, until } = window;
  return { schemeId: scheme.id, schemeName: scheme.name, side, until, answered };
}
