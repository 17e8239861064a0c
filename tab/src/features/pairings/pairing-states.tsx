import type { PairingRow } from "@near-peer/bot/contract";
import { StateLabel } from "../../components/state-label";
import { shortDay } from "../../platform/london-time";
import { pairingsText } from "../../text/pairings";
import { isAwaited, summaryOf } from "./pairing-filters";

/** Not told yet, active, ended; with the day. */
export function PairingState({ pairing }: { readonly pairing: PairingRow }) {
  const text = pairingsText.states[pairing.state];
  switch (pairing.state) {
    case "to-be-announced":
      return (
        <StateLabel
          tone="coming"
          text={text}
          more={pairingsText.toldOn(shortDay(pairing.announceAt))}
        />
      );
    case "active":
      return (
        <StateLabel
          tone="done"
          text={text}
          more={
            pairing.movesTo === undefined
              ? pairingsText.since(shortDay(pairing.allocatedAt))
              : pairingsText.movesOn(pairing.movesTo.supporter, shortDay(pairing.movesTo.at))
          }
        />
      );
    case "ended":
      return (
        <StateLabel
          tone="paused"
          text={text}
          more={
            pairing.endedAt === undefined ? "" : pairingsText.endedOn(shortDay(pairing.endedAt))
          }
        />
      );
  }
}

/** Whether the supporter has introduced themselves, and since when it is awaited. */
export function IntroductionState({ pairing }: { readonly pairing: PairingRow }) {
  const { introduction, introducedAt, state } = pairing;
  if (!isAwaited(pairing)) {
    return (
      <StateLabel
        tone="done"
        text={pairingsText.introductions[introduction]}
        more={introducedAt === undefined ? "" : shortDay(introducedAt)}
      />
    );
  }
  if (state === "to-be-announced") {
    return <StateLabel tone="none" text={pairingsText.afterTold} />;
  }
  return (
    <StateLabel
      tone={state === "ended" ? "none" : "attention"}
      text={pairingsText.introductions[introduction]}
      more={pairingsText.since(shortDay(introducedAt ?? pairing.announceAt))}
    />
  );
}

/** Whether both signed an agreement, and since when; what it says is theirs. */
export function AgreementState({ pairing: { agreedAt } }: { readonly pairing: PairingRow }) {
  return agreedAt === undefined ? (
    <StateLabel tone="none" text={pairingsText.notAgreed} />
  ) : (
    <StateLabel tone="done" text={pairingsText.agreed} more={shortDay(agreedAt)} />
  );
}

/** Whether the doctor takes part; where not, whether the supporter knows. */
export function ParticipationState({ pairing }: { readonly pairing: PairingRow }) {
  if (!pairing.optedOut) return <StateLabel tone="done" text={pairingsText.optedIn} />;
  return (
    <StateLabel
      tone="paused"
      text={pairingsText.optedOut}
      more={pairing.supporterTold ? pairingsText.supporterTold : pairingsText.supporterNotTold}
    />
  );
}

/** What became of the messages, in a line. */
export function MessagesState({ pairing }: { readonly pairing: PairingRow }) {
  return <StateLabel {...summaryOf(pairing.deliveries)} />;
}
