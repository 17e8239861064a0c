import type { TipState as State } from "@near-peer/bot/contract";
import { StateLabel, type Tone } from "../../components/state-label";

const TONES: Readonly<Record<State, Tone>> = {
  waiting: "coming",
  shown: "done",
  "not-shown": "paused",
};

/** Where a note stands, in the words of whoever looks. */
export function TipState(props: {
  readonly state: State;
  readonly words: Readonly<Record<State, string>>;
}) {
  return <StateLabel tone={TONES[props.state]} text={props.words[props.state]} />;
}
