import {
  characteristicsOf,
  type Characteristic,
} from "../../scheme/characteristics/characteristic";
import { countWishes, type Fared, type WishCounts } from "../../scheme/characteristics/counts";
import { LOOK_TEXT_VERSION } from "../../scheme/characteristics/purpose";
import { mayDirectorLook } from "../../scheme/characteristics/statement";
import type { Person } from "../../scheme/people/person";
import { isFoundationDoctor } from "../../scheme/people/standing";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import { makeAnswerSources } from "./answer-sources";
import { answersFor } from "./answer-wishes";

/** Everybody's wishes in numbers, and the doctors who let the director look. */
export interface CountedWishes {
  readonly characteristics: readonly Characteristic[];
  readonly counts: WishCounts;
  readonly letLook: readonly Person[];
}

/** Counts how wishes fared, after the pairs have been told; small numbers are hidden (principles 3 and 9). */
export function makeCountWishes(ports: Pick<Ports, "store" | "clock" | "sealer">) {
  const sources = makeAnswerSources(ports);
  return async (schemeId: SchemeId): Promise<CountedWishes> => {
    const found = await sources(schemeId);
    const doctors = found.people.filter((one) => isFoundationDoctor(one, found.today));
    const characteristics = characteristicsOf(found.policy);
    const fared = doctors.map(
      ({ id }): Fared =>
        new Map(
          answersFor(id, found).flatMap(({ entry, answer }) =>
            answer === "met" || answer === "not-met" || answer === "nobody-offers"
              ? [[entry.key, answer] as const]
              : [],
          ),
        ),
    );
    return {
      characteristics,
      counts: countWishes(
        fared,
        characteristics.map(({ key }) => key),
      ),
      letLook: doctors.filter(({ id }) => {
        const wish = found.stated.get(id)?.wish;
        return wish !== undefined && mayDirectorLook(wish, LOOK_TEXT_VERSION);
      }),
    };
  };
}
