import { londonDate, londonInstant } from "../../scheme/calendar/london";
import { countYear, isKept, isKeptInPart } from "../../scheme/quality/count-year";
import { shownFigures, type QualityCounts, type ShownFigure } from "../../scheme/quality/figures";
import { programmeYears, type ProgrammeYear } from "../../scheme/quality/programme-year";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeCountWishes, type CountedWishes } from "../wishes/count-wishes";
import { participationFacts } from "./participation-facts";

type QualityPorts = Pick<Ports, "store" | "clock" | "audit" | "holidays" | "sealer">;

/** A programme year as it may be shown. */
export interface QualityYear extends ProgrammeYear {
  /** Records of it may have been deleted by their age. */
  readonly keptInPart: boolean;
  readonly figures: readonly ShownFigure[];
}

/** What those who answer for a scheme see of how it goes: numbers in fives, the running year first (MX4, principle 9). */
export interface Quality {
  readonly asOf: IsoDate;
  readonly years: readonly QualityYear[];
}

/** Beyond these pairings are deleted in every scheme. */
const MOST_YEARS = 4;

/** Works the figures out from what is on record. Nothing about one person is in them. */
export function makeQuality(ports: QualityPorts) {
  const countWishes = makeCountWishes(ports);
  return async (schemeId: SchemeId): Promise<Quality> => {
    const { store, clock, holidays } = ports;
    const today = londonDate(clock.now());
    const scheme = await store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { policy, createdAt } = scheme.value;
    const years = programmeYears(londonDate(createdAt), today, MOST_YEARS).filter((year) =>
      isKept(year, policy, today),
    );
    const since = londonInstant(years.at(-1)?.from ?? today, "00:00");
    const [people, pairings, agreements, feedback, participation, wishes] = await Promise.all([
      store.people(schemeId),
      store.pairings(schemeId),
      store.list(schemeId, "agreement"),
      store.list(schemeId, "feedback"),
      participationFacts(ports, schemeId, since),
      countWishes(schemeId),
    ]);
    const records = {
      people: people.map(({ value }) => value),
      pairings: pairings.map(({ value }) => value),
      agreements: agreements.map(({ value }) => value),
      feedback: feedback.map(({ value }) => value),
      participation,
      policy,
      holidays: holidays.of(policy.nation),
    };
    const shown = years.map((year) => ({
      ...year,
      keptInPart: isKeptInPart(year, policy, today),
      figures: shownFigures({
        ...countYear(records, year, today),
        // What was stated is not kept beyond its year.
        ...(year.until >= today ? wishFigures(wishes) : {}),
      }),
    }));
    // By what is shown, not by what is true: even that there was somebody would say something.
    return { asOf: today, years: shown.filter((year) => year.until >= today || hasAny(year)) };
  };
}

/** The same, to take out of the product; that it was taken is in the trail first. */
export function makeExportQuality(ports: QualityPorts & Pick<Ports, "ids">) {
  const quality = makeQuality(ports);
  return async ({ schemeId, person }: Pick<Actor, "schemeId" | "person">): Promise<Quality> => {
    const by = person.value.id;
    const event = eventOf(ports, { schemeId, by }, { type: "QualityExported" });
    await retryOnConflict(() => ports.store.commit({ schemeId, events: [event] }));
    return quality(schemeId);
  };
}

function hasAny({ figures }: QualityYear): boolean {
  return figures.some(({ fives = 0 }) => fives > 0);
}

/** Of those numbers alone that the page of wishes shows as well: together the two pages tell no more than that one. */
function wishFigures({ counts }: CountedWishes): QualityCounts {
  const { asked, met, partly, notMet } = counts;
  return {
    wishes: asked ?? 0,
    ...(met === undefined ? {} : { "wishes-met": met }),
    ...(partly === undefined ? {} : { "wishes-partly": partly }),
    ...(notMet === undefined ? {} : { "wishes-not-met": notMet }),
  };
}
