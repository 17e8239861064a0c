import type { MyOptions, OpenRequest } from "../../../application/choices/my-options";
import type { PairAct } from "../../../application/requests/own-half";
import { differentAskedCard } from "../../../cards/choices/different-asked.card";
import { doctorChoicesCard } from "../../../cards/choices/doctor-choices.card";
import { supporterChoicesCard } from "../../../cards/choices/supporter-choices.card";
import type { RenderedCard } from "../../../cards/define-card";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { dayInWords } from "../../../scheme/calendar/london";
import type { RequestSide } from "../../../scheme/pairing/request";
import type { PairingId } from "../../../scheme/shared/ids";
import type { Answer, Turn } from "../turn";
import { homeAnswer } from "./home";
import { standingsOf } from "./rows";

/** One half of an active pairing of the caller's own. */
export interface Half {
  readonly options: MyOptions;
  readonly side: RequestSide;
  readonly otherFirstName: string;
  readonly request: OpenRequest | undefined;
  readonly optedOut: boolean;
  /** Whom to act for: the person who pressed, and nobody else. */
  readonly act: PairAct;
}

/** What the caller can change, a scheme each. */
export function optionsOf({ useCases, actors }: Turn): Promise<readonly MyOptions[]> {
  return Promise.all(actors.map((actor) => useCases.myOptions(actor)));
}

/**
 * The caller's own half of the pairing that a card is about; without one, the pairing in which they are the
 * doctor. Undefined where it is not theirs, has ended, or there is none.
 */
export async function halfOf(turn: Turn, about: PairingId | undefined): Promise<Half | undefined> {
  for (const options of await optionsOf(turn)) {
    const half = halves(options).find(({ act }) => about === undefined || act.pairingId === about);
    if (half === undefined) continue;
    if (about !== undefined || half.side === "foundation-doctor") return half;
  }
  return undefined;
}

function halves(options: MyOptions): readonly Half[] {
  const { scheme, personId, asDoctor, asSupporter } = options;
  const act = (pairingId: PairingId) => ({ schemeId: scheme.id, personId, pairingId });
  const mine: Half[] = (asSupporter?.doctors ?? []).map((one) => ({
    options,
    side: "supporter",
    otherFirstName: one.doctorFirstName,
    request: one.request,
    optedOut: false,
    act: act(one.pairingId),
  }));
  if (asDoctor?.pairingId === undefined) return mine;
  const { supporterFirstName, request, optedOut, pairingId } = asDoctor;
  const doctor = { options, side: "foundation-doctor", request, optedOut } as const;
  return [{ ...doctor, otherFirstName: supporterFirstName, act: act(pairingId) }, ...mine];
}

/** What cards say of a half. */
export function wordsOf({ options, side, otherFirstName, act }: Half) {
  const { directorName } = options.scheme;
  return { pairingId: act.pairingId, otherFirstName, readerIs: side, directorName };
}

/** The request that waits: by when, and that it can be taken back. */
export function askedCard(half: Half, request: OpenRequest): RenderedCard {
  return differentAskedCard.render({ ...wordsOf(half), byDay: dayInWords(request.expectedBy) });
}

/**
 * What the caller can change: for the pairing that a card is about, or everything there is. Somebody who is
 * neither a doctor nor a supporter gets the home card.
 */
export async function choicesAnswer(turn: Turn, about: PairingId | undefined): Promise<Answer> {
  const all = (await optionsOf(turn)).flatMap(cardsOf);
  const wanted = all.filter(({ pairingId }) => about !== undefined && pairingId === about);
  const [first, ...further] = wanted.length === 0 ? all : wanted;
  if (first === undefined) return homeAnswer(await standingsOf(turn, turn.actors));
  return { card: first.card, further: further.map(({ card }) => card) };
}

/**
 * The answer to a press that changes nothing: a card about a pairing that is not the caller's own is out of
 * date; about one that has ended, or about none, it shows what there is to change.
 */
export async function unchanged(turn: Turn, about: PairingId | undefined): Promise<Answer> {
  const own = about === undefined || (await turn.useCases.findOwnPairing(turn.actors, about));
  return own === undefined ? { card: outOfDateCard.render({}) } : choicesAnswer(turn, about);
}

interface ChoiceCard {
  readonly pairingId: PairingId;
  readonly card: RenderedCard;
}

function cardsOf(options: MyOptions): readonly ChoiceCard[] {
  const { scheme, personId, away, asDoctor, asSupporter } = options;
  const { directorName } = scheme;
  const isAway = away !== undefined;
  const shared = { directorName, isAway, away: isAway ? absenceInWords(away) : "" };
  const cards: ChoiceCard[] = [];
  if (asDoctor !== undefined) {
    const { pairingId = "", request, byOwnWish } = asDoctor;
    const asked = request !== undefined && pairingId !== "";
    const data = { ...shared, pairingId, paired: pairingId !== "", asked, byOwnWish };
    cards.push({ pairingId, card: doctorChoicesCard.render(data) });
  }
  if (asSupporter === undefined) return cards;
  const nobody = { pairingId: "", doctorFirstName: "", request: undefined };
  const doctors = asSupporter.doctors.length === 0 ? [nobody] : asSupporter.doctors;
  for (const { pairingId, doctorFirstName, request } of doctors) {
    const paired = pairingId !== "";
    const asked = request !== undefined;
    const data = { ...shared, personId, pairingId, doctorFirstName, paired, asked };
    cards.push({ pairingId, card: supporterChoicesCard.render(data) });
  }
  return cards;
}

/** "from Monday 17 August until Friday 21 August". */
function absenceInWords({
  from,
  until,
}: {
  readonly from: string;
  readonly until: string;
}): string {
  return `from ${dayInWords(from)} until ${dayInWords(until)}`;
}
