import type { Pairing } from "../../scheme/pairing/pairing";
import type { PairingRequest } from "../../scheme/pairing/request";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import { isAnnounced } from "../support/active-pairing";
import type { NameOf } from "./own-row";
import { fact, momentInWords, section, type DataSection, type Fact } from "./sections";

const INTRODUCTION: Readonly<Record<Pairing["introduction"]["state"], string>> = {
  awaited: "Still to come",
  "cannot-just-now": "Put off",
  sent: "Sent",
  "said-hello": "Made in person",
};

/** What is kept of somebody's own pairings, and of what they agreed on in them. Before it is told, the other half is not named in it. */
export function ownSupport(
  person: Person,
  pairings: readonly Pairing[],
  { nameOf, now }: { readonly nameOf: NameOf; readonly now: Instant },
  agreements: readonly (readonly Fact[])[],
): DataSection {
  const { interim } = person;
  const contact =
    interim === undefined
      ? []
      : [
          [
            ...fact("Your contact until you have a supporter", nameOf(interim.personId)),
            ...fact("Since", momentInWords(interim.since)),
          ],
        ];
  return section("support", [
    ...pairings
      .toSorted((a, b) => a.allocatedAt.localeCompare(b.allocatedAt))
      .map((one) => pairingFacts(one, person, { nameOf, now })),
    ...agreements,
    ...contact,
  ]);
}

function pairingFacts(
  one: Pairing,
  { id }: Person,
  { nameOf, now }: { readonly nameOf: NameOf; readonly now: Instant },
): readonly Fact[] {
  const isDoctor = one.doctorId === id;
  const told = isAnnounced(one, now);
  const { period, introduction } = one;
  return [
    ...fact("You are", isDoctor ? "the foundation doctor" : "the supporter"),
    ...(told ? fact("With", nameOf(isDoctor ? one.supporterId : one.doctorId)) : []),
    ...fact("Decided on", momentInWords(one.allocatedAt)),
    ...fact(told ? "You were told on" : "You will be told on", momentInWords(one.announceAt)),
    ...fact("The supporter's hello", INTRODUCTION[introduction.state]),
    ...fact("When", "at" in introduction ? momentInWords(introduction.at) : undefined),
    ...fact("Ended on", period.state === "ended" ? momentInWords(period.at) : undefined),
  ];
}

const KIND: Readonly<Record<PairingRequest["kind"], string>> = {
  different: "Somebody else",
  stop: "An end",
  "stepping-down": "Stepping down",
};

const STATE: Readonly<Record<PairingRequest["state"]["state"], string>> = {
  open: "Waiting for a director",
  handled: "Somebody else was found",
  closed: "Closed without a change",
  withdrawn: "You took it back",
};

/** What they asked their directors for themselves; what the other half asked for is not theirs to know (NP19). */
export function ownRequests(
  { id }: Person,
  requests: readonly PairingRequest[],
  objections: readonly (readonly Fact[])[],
): DataSection {
  const mine = requests.filter(
    ({ askedBy, doctorId, supporterId }) =>
      (askedBy === "foundation-doctor" ? doctorId : supporterId) === id,
  );
  return section("requests", [
    ...mine
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((one) => [
        ...fact("You asked for", KIND[one.kind]),
        ...fact("On", momentInWords(one.at)),
        ...fact("Where it stands", STATE[one.state.state]),
        ...fact("Since", one.state.state === "open" ? undefined : momentInWords(one.state.at)),
      ]),
    ...objections,
  ]);
}
