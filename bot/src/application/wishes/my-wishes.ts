import type { WishAnswer } from "../../scheme/characteristics/answer";
import {
  characteristicsOf,
  labelOf,
  type Characteristic,
} from "../../scheme/characteristics/characteristic";
import { LOOK_TEXT_VERSION } from "../../scheme/characteristics/purpose";
import {
  liveEntries,
  mayDirectorLook,
  type Entry,
  type Side,
} from "../../scheme/characteristics/statement";
import type { Unmet } from "../../scheme/characteristics/unmet";
import { londonDate } from "../../scheme/calendar/london";
import type { Scheme } from "../../scheme/policy/policy";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { makeAnswerSources } from "./answer-sources";
import { answersFor } from "./answer-wishes";
import { sidesOf } from "./may-state";
import { NO_STAMP, openStatement } from "./statements";

/** One characteristic as its own person sees it: what they stated, and what became of it. */
export interface MyWish {
  readonly asked: Characteristic;
  readonly entry?: Entry;
  /** The doctor's side only, where something is stated. */
  readonly answer?: WishAnswer;
  /** Why it was not met, where that was worked out. */
  readonly why?: Unmet;
}

/** What somebody stated on one side in one scheme; for their own eyes. */
export interface MyWishes {
  readonly scheme: Scheme;
  readonly side: Side;
  readonly stamp: string;
  readonly wishes: readonly MyWish[];
  /** What was stated of something that the scheme no longer asks about; can only be taken back. */
  readonly noLongerAsked: readonly (Entry & { readonly label: string })[];
  readonly directorMayLook: boolean;
}

/** What somebody stated themselves, a side each, with the honest answers (NP7). Sides they have no part in are left out. */
export function makeMyWishes(ports: Pick<Ports, "store" | "clock" | "sealer">) {
  const sources = makeAnswerSources(ports);
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<readonly MyWishes[]> => {
    const sides = sidesOf(person.value, londonDate(ports.clock.now()));
    if (sides.length === 0) return [];
    const { statements: own, record } = await openStatement(ports, schemeId, person.value.id);
    const statements = own.reveal();
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    // What others stated is opened only where there is something to answer.
    const asks = sides.includes("wish") && statements.wish.entries.length > 0;
    const answers = asks ? answersFor(person.value.id, await sources(schemeId)) : [];
    const offered = characteristicsOf(scheme.value.policy);
    return sides.map((side) => {
      const { entries } = statements[side];
      const told = side === "wish" ? answers : [];
      return {
        scheme: scheme.value,
        side,
        stamp: record?.value.stamp ?? NO_STAMP,
        wishes: offered.map((asked) => ({ asked, ...statedOf(asked.key, entries, told) })),
        noLongerAsked: entries
          .filter(({ key }) => !offered.some((one) => one.key === key))
          .map((entry) => ({ ...entry, label: labelOf(scheme.value.policy, entry.key) })),
        directorMayLook: mayDirectorLook(statements[side], LOOK_TEXT_VERSION),
      };
    });
  };
}

function statedOf(
  key: string,
  entries: readonly Entry[],
  answers: ReturnType<typeof answersFor>,
): Pick<MyWish, "entry" | "answer" | "why"> {
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) return {};
  const told = answers.find((one) => one.entry.key === key);
  if (told === undefined) return { entry };
  const { answer, why } = told;
  return { entry, answer, ...(why === undefined ? {} : { why }) };
}

/** Whether what was stated is used: agreed to in the words of today. */
export function isLive({ asked, entry }: MyWish): boolean {
  return entry !== undefined && liveEntries({ entries: [entry] }, [asked]).length > 0;
}
