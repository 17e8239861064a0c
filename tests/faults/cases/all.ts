import type { FaultCase } from "../harness/fault-case";
import { ANSWERS } from "./answers";
import { CLOCKS } from "./clocks";
import { DRAINS } from "./drains";
import { KILLS } from "./kills";
import { STORES } from "./stores";
import { THROTTLING } from "./throttling";
import { TURNS } from "./turns";

/** Every case that is run here, in the order of their numbers. */
export const ALL_CASES: readonly FaultCase[] = [
  ...KILLS,
  ...TURNS,
  ...ANSWERS,
  ...DRAINS,
  ...STORES,
  ...CLOCKS,
  ...THROTTLING,
].toSorted((a, b) => a.id.localeCompare(b.id));

/** Cases that need no process of their own, and the test that proves each. */
export const PROVED_ELSEWHERE: readonly {
  readonly id: string;
  readonly title: string;
  /** A file from the root of the checkout. */
  readonly where: string;
}[] = [
  {
    id: "F-23",
    title: "a moment that spring takes away",
    where: "tests/unit/bot/scheme/calendar/awkward-dates.test.ts",
  },
  {
    id: "F-24",
    title: "a moment that autumn brings twice",
    where: "tests/unit/bot/scheme/calendar/awkward-dates.test.ts",
  },
  {
    id: "F-46",
    title: "10,000 reminders of one day are spread over it",
    where: "tests/unit/bot/scheme/messages/spread.test.ts",
  },
];
