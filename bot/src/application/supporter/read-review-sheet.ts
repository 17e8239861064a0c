import { londonDate } from "../../scheme/calendar/london";
import { mayVolunteer } from "../../scheme/people/standing";
import { fileRefusalText } from "../../scheme/people/sheets/file-refusal";
import type { PersonId } from "../../scheme/shared/ids";
import { readReviews } from "../../scheme/supporter/review-sheet";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { UploadedFile } from "../ports/sheet-reader";
import { isToBeChecked, setEligibility } from "./check-eligibility";

/** Why a sheet of reviews was not read, in words that say what to do. */
export interface ReviewFileRefusal {
  readonly code: "not-a-spreadsheet";
  readonly text: string;
}

/** What became of a sheet of reviews. Holds no outcome: nothing of one leaves the reading. */
export interface ReviewSheetResult {
  /** Who was set to yes or no. */
  readonly set: readonly { readonly personId: PersonId; readonly eligible: boolean }[];
  /** Applicants in the sheet whom a person has to look at. */
  readonly asked: readonly PersonId[];
  /** Applicants who are not in the sheet. */
  readonly missing: readonly PersonId[];
  /** Rows about anybody else, which were discarded. */
  readonly others: number;
}

const NOT_REVIEWS =
  "We looked for a column 'Outcome' and a column 'GMC Number' and did not find both. Choose the TIS assessment sheet. Nothing has been changed.";

/**
 * Looks up those who applied or volunteered in a sheet of review outcomes and sets yes or no (NP6,
 * principle 4). The sheet, every other row and the outcomes themselves are forgotten when this returns.
 */
export function makeReadReviewSheet(ports: Pick<Ports, "store" | "clock" | "ids" | "sheets">) {
  return async (
    { schemeId, person: { value: reader } }: Actor,
    file: UploadedFile,
  ): Promise<Outcome<ReviewSheetResult, ReviewFileRefusal>> => {
    const read = await ports.sheets.read(file);
    if (!read.ok) {
      const text = `${fileRefusalText(read.refusal)} Nothing has been changed.`;
      return refused({ code: "not-a-spreadsheet", text });
    }
    const today = londonDate(ports.clock.now());
    const applicants = (await ports.store.people(schemeId))
      .map(({ value }) => value)
      .filter((person) => isToBeChecked(person) && mayVolunteer(person, today));
    const reviews = readReviews(read.sheets, applicants);
    if ("code" in reviews) return refused({ code: "not-a-spreadsheet", text: NOT_REVIEWS });
    const { verdicts, others } = reviews;
    const set: { personId: PersonId; eligible: boolean }[] = [];
    for (const [personId, verdict] of verdicts) {
      if (verdict === "ask") continue;
      const eligible = verdict === "yes";
      await setEligibility(ports, { schemeId, by: reader.id, answer: { personId, eligible } });
      set.push({ personId, eligible });
    }
    const asked = [...verdicts].filter(([, verdict]) => verdict === "ask").map(([id]) => id);
    const missing = applicants.map(({ id }) => id).filter((id) => !verdicts.has(id));
    const counts = { set: set.length, asked: asked.length };
    await ports.store.commit({
      schemeId,
      events: [
        eventOf(ports, { schemeId, by: reader.id }, { type: "EligibilitySheetRead", ...counts }),
      ],
    });
    return done({ set, asked, missing, others });
  };
}
