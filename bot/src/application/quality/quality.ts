import { londonDate } from "../../scheme/calendar/london";
import { countYear, isKeptInPart } from "../../scheme/quality/count-year";
import type { ShownPulse } from "../../scheme/pulse/shown";
import { shownFigures, type QualityCounts, type ShownFigure } from "../../scheme/quality/figures";
import { yearsShown } from "../../scheme/quality/kept-year";
import {
  programmeYear,
  programmeYearOf,
  type ProgrammeYear,
} from "../../scheme/quality/programme-year";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { withPulse } from "../pulse/pulse-of-year";
import { makeCountWishes, type CountedWishes } from "../wishes/count-wishes";
import { qualityRecords } from "./quality-records";

type QualityPorts = Pick<Ports, "store" | "clock" | "audit" | "holidays" | "sealer">;

/** A programme year as it may be shown. */
export interface QualityYear extends ProgrammeYear {
  /** Records of it may have been deleted by their age when it was counted. */
  readonly keptInPart: boolean;
  /** The day from which on it does not change any more; absent of the running year. */
  readonly keptOn?: IsoDate;
  readonly figures: readonly ShownFigure[];
  /** Absent where it is not asked and nothing came of it. */
  readonly pulse?: ShownPulse;
}

/** What those who answer for a scheme see of how it goes: numbers in fives, the running year first (MX4, principle 9). */
export interface Quality {
  readonly asOf: IsoDate;
  readonly years: readonly QualityYear[];
}

/**
 * Works the running year out from what is on record; a year that is over is shown as it was kept then (`keep-years.ts`), and
 * not before. Nothing about one person is in either.
 */
export function makeQuality(ports: QualityPorts) {
  const countWishes = makeCountWishes(ports);
  return async (schemeId: SchemeId): Promise<Quality> => {
    const today = londonDate(ports.clock.now());
    const year = programmeYearOf(today);
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { policy } = scheme.value;
    const [people, pairings] = await Promise.all([
      ports.store.people(schemeId),
      ports.store.pairings(schemeId),
    ]);
    const found = {
      scheme: scheme.value,
      people: valuesOf(people),
      pairings: valuesOf(pairings),
    };
    const [records, wishes, kept] = await Promise.all([
      qualityRecords(ports, found, year.from),
      countWishes(schemeId),
      ports.store.list(schemeId, "year-figures"),
    ]);
    // What was stated is not kept beyond its year.
    const counts = { ...countYear(records, year, today), ...wishFigures(wishes) };
    const keptInPart = isKeptInPart(year, policy, today);
    const over = yearsShown(valuesOf(kept), year).map(({ begins, figures, ...one }) => ({
      ...programmeYear(begins),
      keptInPart: one.keptInPart,
      keptOn: one.keptOn,
      figures,
    }));
    const shown: readonly QualityYear[] = [
      { ...year, keptInPart, figures: shownFigures(counts) },
      // By what is shown, not by what is true: even that there was somebody would say something.
      ...over.filter(hasAny),
    ];
    return { asOf: today, years: await withPulse(ports, scheme.value, shown, today) };
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
