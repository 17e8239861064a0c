import { api } from "../../../bot/src/contract";
import { pairsOf, type PairFacts } from "./chronicle";
import type { Parts } from "./parts";
import { idOf } from "./plot-pairs";
import type { YearHouse } from "./year-house";

const ANSWERS = ["Asked how I was.", "Brought a map.", "Came by at night."];

/** Doctors of one supporter say something to them without a name. */
export async function sayUnnamed(house: YearHouse, pairs: readonly PairFacts[]): Promise<void> {
  for (const pair of pairs) {
    const helped = ANSWERS[ANSWERS.length - 1 - saidOf(house, pair.supporter).length] ?? "";
    const params = { pairingId: await idOf(house, pair) };
    const body = { way: "unnamed", helped, better: "", more: "" };
    await house.asks(pair.doctor, api.giveFeedback, { params, body });
    pair.feedback = house.today;
  }
}

/** What was said of a supporter's pairs, of those that are over, too. */
function saidOf({ chronicle }: YearHouse, supporter: string): readonly PairFacts[] {
  return chronicle.pairs.filter((one) => one.supporter === supporter && one.feedback !== undefined);
}

/**
 * The third of a supporter's doctors says something, too: one was asked and never did. The month has to be over before all three are
 * read, together and in the order of the alphabet; before there is no sign of them (NP24).
 */
export async function release(house: YearHouse, { heard }: Parts): Promise<void> {
  await house.until("2027-05-10", "11:00");
  await expectReleased(house, heard, []);
  const third = pairsOf(house.chronicle, heard).filter(({ feedback }) => feedback === undefined);
  expect(third).toHaveLength(1);
  await sayUnnamed(house, third);
  await house.until("2027-05-31");
  await expectReleased(house, heard, []);
  await house.until("2027-06-01");
  await expectReleased(house, heard, [["2027-06", ANSWERS]]);
}

async function expectReleased(
  house: YearHouse,
  supporter: string,
  expected: readonly (readonly [month: string, helped: readonly string[]])[],
): Promise<void> {
  const { schemes } = await house.asks(supporter, api.getReceivedFeedback);
  const shown = schemes.flatMap(({ named, released }) => [
    ...named.map(({ from }) => [from, []] as const),
    ...released.map(({ releasedIn, words }) => [releasedIn, words.map(({ helped }) => helped)]),
  ]);
  expect([house.today, shown]).toEqual([house.today, expected]);
}
