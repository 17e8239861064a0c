import { messageAbout } from "../../scheme/messages/plan";
import type { PlannedMessage } from "../../scheme/messages/message";
import { endPairing, type Pairing } from "../../scheme/pairing/pairing";
import { askDirector, takeBack, type PairingRequest } from "../../scheme/pairing/request";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { SchemeEvent } from "../events";
import type { Ports } from "../ports/ports";
import type { Replacement, SchemeRecord, Versioned } from "../ports/scheme-store";
import { valuesOf } from "../requests/own-half";
import { isAnnounced } from "../support/active-pairing";

/** Who leaves, on whose word, when, and whether the other halves are to hear of it. */
export interface Leaving {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly by: string;
  readonly now: Instant;
  readonly tellOthers: boolean;
}

/** What is written with the leaving: ends, requests, and messages to the other halves. */
export interface Parting {
  readonly create: readonly SchemeRecord[];
  readonly replace: readonly Replacement[];
  readonly events: readonly SchemeEvent[];
  readonly messages: readonly PlannedMessage[];
}

/**
 * The ends of pairings of somebody who leaves for good. The other half hears it in neutral words where they had been told
 * of the pairing; a supporter's doctor gets an open request, so that a director finds them somebody (principle 7).
 */
export function endOfPairings(
  ports: Pick<Ports, "clock" | "ids">,
  leaving: Leaving,
  pairings: readonly Versioned<Pairing>[],
  requests: readonly Versioned<PairingRequest>[],
): Parting {
  const parts = pairings.map((pairing) => endOf(ports, leaving, pairing, requests));
  return {
    create: parts.flatMap(({ create }) => create),
    replace: parts.flatMap(({ replace }) => replace),
    events: parts.flatMap(({ events }) => events),
    messages: parts.flatMap(({ messages }) => messages),
  };
}

const NOTHING: Parting = { create: [], replace: [], events: [], messages: [] };

function endOf(
  ports: Pick<Ports, "clock" | "ids">,
  leaving: Leaving,
  { value, version }: Versioned<Pairing>,
  requests: readonly Versioned<PairingRequest>[],
): Parting {
  const { schemeId, personId, by, now, tellOthers } = leaving;
  const decision = endPairing(value, { by, onRequest: true }, now);
  if (!decision.accepted) return NOTHING;
  const ended = decision.state;
  const leavesDoctor = ended.supporterId === personId;
  const opened = leavesDoctor
    ? askDirector({ pairing: value, askedBy: "supporter", kind: "stop" }, valuesOf(requests), now)
    : undefined;
  const context = { schemeId, by, personId: ended.doctorId, pairingId: ended.id };
  const isTold = tellOthers && isAnnounced(value, now);
  const other = leavesDoctor ? ended.doctorId : ended.supporterId;
  return {
    create:
      opened === undefined || opened.events.length === 0
        ? []
        : [{ type: "request", value: opened.request }],
    replace: [{ type: "pairing", value: ended, version }],
    events: [...decision.events, ...(opened?.events ?? [])].map((act) =>
      eventOf(ports, context, act),
    ),
    messages: isTold ? [messageAbout(ended, "pairing-ended", other, now)] : [],
  };
}

/** What they still asked their directors for: taken back, since there is nobody left to find somebody for. */
export function takenBack(
  ports: Pick<Ports, "clock" | "ids">,
  { schemeId, personId, by, now }: Leaving,
  requests: readonly Versioned<PairingRequest>[],
): Pick<Parting, "replace" | "events"> {
  const parts = requests
    .filter(({ value }) => value.doctorId === personId)
    .flatMap(({ value, version }) => {
      const decision = takeBack(value, now);
      if (!decision.accepted) return [];
      const context = { schemeId, by, personId, pairingId: value.pairingId, subjectId: value.id };
      return [
        {
          replace: { type: "request", value: decision.state, version } as const,
          events: decision.events.map((act) => eventOf(ports, context, act)),
        },
      ];
    });
  return {
    replace: parts.map(({ replace }) => replace),
    events: parts.flatMap(({ events }) => events),
  };
}
