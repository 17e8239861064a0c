import { overall, type Overall, type WishAnswer } from "../../scheme/characteristics/answer";
import {
  characteristicsOf,
  type Characteristic,
} from "../../scheme/characteristics/characteristic";
import { LOOK_TEXT_VERSION } from "../../scheme/characteristics/purpose";
import { mayDirectorLook, type Entry } from "../../scheme/characteristics/statement";
import type { Person } from "../../scheme/people/person";
import { isFoundationDoctor } from "../../scheme/people/standing";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeAnswerSources } from "./answer-sources";
import { answersFor } from "./answer-wishes";

/** What a director reads of a doctor who let them look. */
export interface LookedAt {
  readonly doctor: Person;
  readonly overall: Overall;
  readonly wishes: readonly {
    readonly asked: Characteristic;
    readonly entry: Entry;
    readonly answer: WishAnswer;
  }[];
}

/**
 * One doctor's wishes, for their director, where the doctor switched that on (NP7). The reading is in the
 * audit trail before anything is answered. Nobody, nothing stated and not switched on look the same: undefined.
 */
export function makeLookAtWishes(ports: Pick<Ports, "store" | "clock" | "ids" | "sealer">) {
  const sources = makeAnswerSources(ports);
  return async (actor: Actor, doctorId: PersonId): Promise<LookedAt | undefined> => {
    const { schemeId } = actor;
    const found = await sources(schemeId);
    const doctor = found.people.find(({ id }) => id === doctorId);
    const wish = found.stated.get(doctorId)?.wish;
    if (doctor === undefined || wish === undefined) return undefined;
    if (!isFoundationDoctor(doctor, found.today)) return undefined;
    if (!mayDirectorLook(wish, LOOK_TEXT_VERSION)) return undefined;
    const context = { schemeId, by: actor.person.value.id, personId: doctorId };
    await retryOnConflict(() =>
      ports.store.commit({ schemeId, events: [eventOf(ports, context, { type: "WishesRead" })] }),
    );
    const answers = answersFor(doctorId, found);
    const offered = characteristicsOf(found.policy);
    return {
      doctor,
      overall: overall(answers.map(({ answer }) => answer)),
      wishes: answers.flatMap(({ entry, answer }) => {
        const asked = offered.find(({ key }) => key === entry.key);
        return asked === undefined ? [] : [{ asked, entry, answer }];
      }),
    };
  };
}
