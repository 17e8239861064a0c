import { interimContactOf } from "../../scheme/pairing/interim";
import { fullName, type Person } from "../../scheme/people/person";
import { runsScheme } from "../../scheme/people/standing";
import type { PersonId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import {
  doctorAnnounced,
  endedForSupporter,
  notAllocated,
  supporterAnnounced,
  type Announced,
} from "../messages/announced";
import { isNotLinked } from "../messages/cannot-be-reached";
import { inWords } from "../messages/in-words";
import type { PairingSendable, SubjectSendable } from "../messages/sendable";
import { done, refused, type Outcome } from "../outcome";
import type { ShownMessage } from "../ports/messenger";
import type { Ports } from "../ports/ports";
import type { Proposal } from "../records";
import { valuesOf } from "../requests/own-half";
import { allocationState, type AllocationState } from "./allocation-state";
import { openProposal } from "./proposal-at-hand";
import { defaultAnnouncement, whoHaveNobody } from "./publish";

type PreviewPorts = Pick<Ports, "store" | "clock" | "holidays" | "messenger">;

/** What a preview is asked with; what is left out is as publishing has it. */
export interface PreviewWish {
  readonly proposalId: string;
  readonly announceAt?: Instant;
  readonly interimContactId?: PersonId;
}

/** The messages of one kind: to how many, and the first of them as its reader would see it. */
export interface PreviewedKind {
  readonly kind:
    | "doctor-announced"
    | "supporter-announced"
    | "pairing-ended"
    | "not-allocated"
    | "partner-not-linked";
  readonly to: number;
  readonly notLinked: number;
  readonly example?: { readonly to: string } & ShownMessage;
}

/** A pair of which one half or both cannot be reached in Teams yet. */
export interface HalfLinked {
  readonly doctor: Person;
  readonly supporter: Person;
  readonly who: "doctor" | "supporter" | "both";
}

/** What publishing a proposal would send. */
export interface PublicationPreview {
  readonly state: AllocationState;
  readonly announceAt: Instant;
  readonly messages: readonly PreviewedKind[];
  readonly halfLinked: readonly HalfLinked[];
  /** Who can be the contact of those who go without. */
  readonly contacts: readonly Person[];
}

interface Letter {
  readonly to: Person;
  readonly message: () => PairingSendable | SubjectSendable;
}

/** Works out what publishing would send, with the real cards. Sends and changes nothing. */
export function makePreviewPublication(ports: PreviewPorts) {
  return async (
    actor: Actor,
    { proposalId, ...wish }: PreviewWish,
  ): Promise<Outcome<PublicationPreview, { readonly code: "proposal-unknown" }>> => {
    const proposal = (await openProposal(ports, actor.schemeId, proposalId))?.value;
    if (proposal === undefined) return refused({ code: "proposal-unknown" });
    const state = await allocationState(ports, actor.schemeId);
    const announceAt = wish.announceAt ?? defaultAnnouncement(ports, state.scheme, proposal.on);
    const contact = state.byId.get(wish.interimContactId ?? actor.person.value.id);
    const pairs = announcedPairs(proposal, state);
    const isAsker = ({ id }: Person) => id === actor.person.value.id;
    const kind = (name: PreviewedKind["kind"], letters: readonly Letter[]) =>
      previewed({ ...ports, scheme: state.scheme }, name, letters);
    return done({
      state,
      announceAt,
      messages: [
        kind("supporter-announced", toDoctors(pairs)),
        kind("doctor-announced", toSupporters(pairs)),
        kind("partner-not-linked", toThoseOfUnlinked(pairs)),
        kind("pairing-ended", toEarlierSupporters(proposal, state, announceAt)),
        kind(
          "not-allocated",
          contact === undefined ? [] : toLeftOut(ports, proposal, { state, announceAt, contact }),
        ),
      ],
      halfLinked: pairs.flatMap(halfLinked),
      contacts: valuesOf(state.people)
        .filter((one) => runsScheme(one, state.today))
        .toSorted((one, other) => Number(isAsker(other)) - Number(isAsker(one))),
    });
  };
}

function previewed(
  { messenger, scheme }: PreviewPorts & Pick<AllocationState, "scheme">,
  kind: PreviewedKind["kind"],
  letters: readonly Letter[],
): PreviewedKind {
  const [first] = letters.toSorted((a, b) =>
    fullName(a.to.name).localeCompare(fullName(b.to.name)),
  );
  return {
    kind,
    to: letters.length,
    notLinked: letters.filter(({ to }) => isNotLinked(to)).length,
    ...(first === undefined
      ? {}
      : {
          example: {
            to: fullName(first.to.name),
            ...messenger.show(inWords(scheme, first.message())),
          },
        }),
  };
}

function announcedPairs({ pairs }: Proposal, state: AllocationState): Announced[] {
  const { byId, today, scheme } = state;
  const { words } = scheme.policy;
  return pairs.flatMap(({ pairingId, doctorId, supporterId }) => {
    const [doctor, supporter] = [byId.get(doctorId), byId.get(supporterId)];
    if (doctor === undefined || supporter === undefined) return [];
    return [{ pairingId, doctor, supporter, today, words }];
  });
}

function toDoctors(pairs: readonly Announced[]): Letter[] {
  return pairs.map((pair) => ({
    to: pair.doctor,
    message: () => supporterAnnounced(pair, isNotLinked(pair.supporter)),
  }));
}

function toSupporters(pairs: readonly Announced[]): Letter[] {
  return pairs.map((pair) => ({
    to: pair.supporter,
    message: () => doctorAnnounced(pair, isNotLinked(pair.doctor)),
  }));
}

/** Whose other half cannot be reached: their card says so, and how to write to them (NP12). */
function toThoseOfUnlinked(pairs: readonly Announced[]): Letter[] {
  return [
    ...toDoctors(pairs.filter(({ supporter }) => isNotLinked(supporter))),
    ...toSupporters(pairs.filter(({ doctor }) => isNotLinked(doctor))),
  ];
}

/** Supporters whose doctor moves on; whoever was not told of the doctor by then is not told of the end. */
function toEarlierSupporters(
  { pairs }: Proposal,
  { pairings, byId, scheme, today }: AllocationState,
  announceAt: Instant,
): Letter[] {
  const moved = new Set(pairs.map(({ from }) => from));
  return valuesOf(pairings).flatMap(({ id: pairingId, period, ...earlier }) => {
    const doctor = byId.get(earlier.doctorId);
    const to = byId.get(earlier.supporterId);
    if (!moved.has(pairingId) || period.state === "ended" || earlier.announceAt >= announceAt) {
      return [];
    }
    if (doctor === undefined || to === undefined) return [];
    return [{ to, message: () => endedForSupporter({ pairingId, doctor, today }, scheme) }];
  });
}

function toLeftOut(
  { holidays }: PreviewPorts,
  proposal: Proposal,
  given: {
    readonly state: AllocationState;
    readonly announceAt: Instant;
    readonly contact: Person;
  },
): Letter[] {
  const { state, announceAt: toldAt, contact } = given;
  const pairings = valuesOf(state.pairings);
  return whoHaveNobody(proposal, state).flatMap((id) => {
    const doctor = state.byId.get(id);
    // Somebody who has the same contact already was told so.
    if (doctor === undefined || interimContactOf(doctor, pairings) === contact.id) return [];
    const table = holidays.of(state.scheme.policy.nation);
    return [
      { to: doctor, message: () => notAllocated({ doctor, contact, toldAt }, state.scheme, table) },
    ];
  });
}

function halfLinked({ doctor, supporter }: Announced): readonly HalfLinked[] {
  const [noDoctor, noSupporter] = [isNotLinked(doctor), isNotLinked(supporter)];
  if (!noDoctor && !noSupporter) return [];
  const who = noDoctor && noSupporter ? "both" : noDoctor ? "doctor" : "supporter";
  return [{ doctor, supporter, who }];
}
