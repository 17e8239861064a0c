import { z } from "zod";
import { londonDate, londonInstant } from "../../scheme/calendar/london";
import { nextWorkingDay } from "../../scheme/calendar/working-time";
import type { Instant } from "../../scheme/shared/time";
import { json, refusal, type Answer } from "../http/answer";
import type { LocalClock } from "../options";
import { advance, parseDuration } from "./duration";

const WANTED =
  'Send {"now": "2026-08-05T08:30:00Z"} to set the clock, or {"advance": "P1D"} (an ISO 8601 duration such as P4M, P1W, P1DT2H or PT30M) to move it on.';

const EARLIEST = "2000-01-01T00:00:00.000Z";
const LATEST = "2100-01-01T00:00:00.000Z";

const moveSchema = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.string().max(40) }),
]);

/** `GET /local/clock`: the product's time, with the two moments people like to jump to. */
export async function showClock(clock: LocalClock): Promise<Answer> {
  const now = clock.now();
  const morning = nextWorkingDay(londonDate(now), clock.holidays());
  return json(200, {
    now,
    nextDue: (await clock.nextDue()) ?? null,
    nextWorkingMorning: londonInstant(morning, "09:30"),
  });
}

/** `POST /local/clock`: moves it, and answers when everything due by then has been attempted once. */
export async function moveClock(clock: LocalClock, body: unknown): Promise<Answer> {
  const move = moveSchema.safeParse(body);
  if (!move.success) return refusal(400, WANTED);
  const target = targetOf(clock.now(), move.data);
  if (target === undefined) return refusal(400, WANTED);
  if (target < EARLIEST || target >= LATEST) {
    return refusal(400, "The clock can be set to any moment between the years 2000 and 2100.");
  }
  await clock.moveTo(target);
  return showClock(clock);
}

function targetOf(now: Instant, move: z.infer<typeof moveSchema>): Instant | undefined {
  if ("now" in move) return new Date(move.now).toISOString();
  const duration = parseDuration(move.advance);
  return duration === undefined ? undefined : advance(now, duration);
}
