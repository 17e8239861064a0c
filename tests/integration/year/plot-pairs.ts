import { api, type ProposalView } from "../../../bot/src/contract";
import { inLondon, plusDays, type Day } from "./calendar";
import { lifeOf, noteAct, pairOf, type PairFacts } from "./chronicle";
import type { YearHouse } from "./year-house";

/** The id of a pair that holds; those of all pairs are asked for together. */
export async function idOf(house: YearHouse, pair: PairFacts): Promise<string> {
  if (pair.id === undefined) await learnIds(house);
  if (pair.id === undefined) throw new Error(`${pair.doctor} has no pair with ${pair.supporter}.`);
  return pair.id;
}

async function learnIds({ director, chronicle }: YearHouse): Promise<void> {
  const shown = (await director.pairings()).filter(({ state }) => state !== "ended");
  for (const one of chronicle.pairs.filter(({ ended }) => ended === undefined)) {
    one.id ??= shown.find(
      ({ doctor, supporter }) => doctor.name === one.doctor && supporter.name === one.supporter,
    )?.pairingId;
  }
}

/** From a day on a doctor has somebody else. */
export function replacePair(
  { chronicle }: YearHouse,
  pair: PairFacts,
  supporter: string,
  told: string,
): void {
  pair.ended = told;
  chronicle.pairs.push({ doctor: pair.doctor, supporter, told });
}

/** The supporters of some doctors who were just told write a hello on a day; one who is not in Teams cannot. */
export async function sayHello(
  house: YearHouse,
  doctors: readonly string[],
  day: string,
): Promise<void> {
  await house.until(day, "11:00");
  await house.each(doctors, async (doctor) => {
    const pair = pairOf(house.chronicle, doctor);
    if (lifeOf(house.chronicle, pair.supporter).joined === undefined) return;
    const text = "Hello, ask me anything, however small.";
    await house.inTeams(pair.supporter).pressesOn("introduction.send", { text }, doctor);
    pair.introduced = { on: day, way: "sent" };
    noteAct(house.chronicle, "Sent an introduction");
  });
  await house.until(day);
  await house.until(plusDays(day, 1));
}

/** A proposal for exactly some doctors is published as it is; the day on which they are told. */
export async function giveSomebodyElse(
  house: YearHouse,
  body: { readonly leaving?: readonly string[]; readonly on?: Day },
  doctors: readonly string[],
): Promise<string> {
  return publish(house, await house.directs(api.propose, { body }), doctors);
}

/** The same, but one of the doctors is given to a supporter by hand, where none is by the proposal. */
export async function giveOneByHand(
  house: YearHouse,
  to: string,
  doctors: readonly string[],
): Promise<string> {
  const proposal = await house.directs(api.propose, { body: {} });
  const isGiven = proposal.pairs.some(({ supporter }) => supporter.name === to);
  return publish(house, isGiven ? proposal : await moveFirst(house, proposal, to), doctors);
}

async function moveFirst(house: YearHouse, proposal: ProposalView, to: string) {
  const { proposalId, version: ifMatch, pairs } = proposal;
  const doctorId = pairs[0]?.doctor.personId;
  const supporterId = (await house.ids()).get(to);
  const body = { doctorId, supporterId, solveAgain: false };
  return house.directs(api.moveDoctor, { params: { proposalId }, body, ifMatch });
}

async function publish(
  house: YearHouse,
  proposal: ProposalView,
  doctors: readonly string[],
): Promise<string> {
  expect(proposal.pairs.map(({ doctor }) => doctor.name).toSorted()).toEqual(doctors.toSorted());
  const { announceAt } = await house.director.publish(proposal);
  const count = proposal.pairs.length;
  noteAct(house.chronicle, `Published ${count} ${count === 1 ? "pair" : "pairs"}`);
  const { day } = inLondon(announceAt);
  for (const { doctor, supporter, instead } of proposal.pairs) {
    if (instead === undefined) {
      house.chronicle.pairs.push({ doctor: doctor.name, supporter: supporter.name, told: day });
      continue;
    }
    const before = pairOf(house.chronicle, doctor.name);
    expect(instead.name).toBe(before.supporter);
    replacePair(house, before, supporter.name, day);
    house.chronicle.acts.push({ kind: "pairing-ended", to: before.supporter, on: day });
  }
  return day;
}
