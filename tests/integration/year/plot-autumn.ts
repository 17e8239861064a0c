import { api, type MyChange } from "../../../bot/src/contract";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { AGREED } from "../../support/agreement";
import { expectOnToday } from "./accounts-of-today";
import { plusDays } from "./calendar";
import { ADMINISTRATOR, DME } from "./cast";
import { lifeOf, noteAct, pairsOf, type PairFacts } from "./chronicle";
import type { Parts } from "./parts";
import { giveSomebodyElse, idOf, replacePair, sayHello } from "./plot-pairs";
import { SCHEME, type YearHouse } from "./year-house";

/** Somebody changes something for themselves in the tab. */
export async function change(house: YearHouse, name: string, to: MyChange): Promise<void> {
  await house.asks(name, api.changeMine, { body: { schemeId: SCHEME, change: to } });
}

/** Some pairs write an agreement in turns and sign it; half of them change it and sign again (NP16, NP17). */
export async function agree(house: YearHouse, pairs: readonly PairFacts[]): Promise<void> {
  await house.until("2026-08-24", "11:00");
  const changing = pairs.filter((_, nth) => nth % 2 === 1);
  await house.each(pairs, async (pair) => {
    await save(house, pair, { by: pair.doctor, version: "0", notes: "" });
    await sign(house, pair, { by: pair.supporter, version: "1" });
    house.chronicle.acts.push({ kind: "agreement-to-sign", to: pair.doctor, on: house.today });
  });
  await house.until("2026-08-24", "12:00");
  await house.each(pairs, (pair) => sign(house, pair, { by: pair.doctor, version: "1" }));
  await house.each(changing, async (pair) => {
    await save(house, pair, { by: pair.supporter, version: "1", notes: "Not on nights." });
    await sign(house, pair, { by: pair.doctor, version: "2" });
    house.chronicle.acts.push({ kind: "agreement-to-sign", to: pair.supporter, on: house.today });
  });
  await house.until("2026-08-24", "13:00");
  await house.each(changing, (pair) => sign(house, pair, { by: pair.supporter, version: "2" }));
  await house.until("2026-08-24");
}

interface Writing {
  readonly by: string;
  /** The version that they have before them. */
  readonly version: string;
}

async function save(
  house: YearHouse,
  pair: PairFacts,
  { by, version, notes }: Writing & { readonly notes: string },
): Promise<void> {
  const params = { pairingId: await idOf(house, pair) };
  const body = { ...AGREED, notes };
  await house.asks(by, api.saveMyAgreement, { params, body, ifMatch: version });
}

async function sign(house: YearHouse, pair: PairFacts, { by, version }: Writing): Promise<void> {
  const params = { pairingId: await idOf(house, pair) };
  const body = { confidentiality: true };
  const signed = await house.asks(by, api.signMyAgreement, { params, body, ifMatch: version });
  noteAct(house.chronicle, `Signed the agreement of a pair, version ${version}`);
  if (signed.inForceSince !== undefined) pair.agreed = house.today;
}

/** Opting out: untold in the bot, or told in the tab (NP13). */
export async function optOut(house: YearHouse, { twin, untold, told }: Parts): Promise<void> {
  await house.until("2026-09-07", "11:00");
  for (const { doctor } of [twin, ...untold]) {
    await house.inTeams(doctor).pressesOn("participation.opt-out");
    lifeOf(house.chronicle, doctor).out.push({ from: house.today });
  }
  for (const { doctor, supporter } of told) {
    for (const choice of ["opt-out", "tell-supporter"]) {
      await house.asks(doctor, api.makeMyChoice, { body: { schemeId: SCHEME, choice } });
    }
    lifeOf(house.chronicle, doctor).out.push({ from: house.today });
    house.chronicle.acts.push({ kind: "opt-out-told", to: supporter, on: house.today });
  }
  noteAct(house.chronicle, "Opted out", 1 + untold.length + told.length);
  noteAct(house.chronicle, "Let the supporter know of an opt-out", told.length);
  await house.until("2026-09-07");
}

/** A supporter is away for some weeks; their doctors hear of it, and what can wait does (principle 1). */
export async function goAway(house: YearHouse, { awaySupporter }: Parts): Promise<void> {
  await house.until("2026-09-14", "11:00");
  const away = { from: "2026-09-14", until: "2026-10-02" };
  await change(house, awaySupporter, { change: "away", ...away });
  lifeOf(house.chronicle, awaySupporter).away = away;
  noteAct(house.chronicle, "Said that they are away");
  for (const { doctor } of pairsOf(house.chronicle, awaySupporter)) {
    house.chronicle.acts.push({ kind: "supporter-away", to: doctor, on: house.today });
  }
  await house.until("2026-09-14");
}

/** A doctor asks for a different supporter, and a supporter for a different doctor; a director finds somebody (NP19). */
export async function askForDifferent(house: YearHouse, parts: Parts): Promise<void> {
  await house.until("2026-09-21", "11:00");
  const { asking, askedAbout } = parts;
  const asks = [
    [asking.doctor, asking],
    [askedAbout.supporter, askedAbout],
  ] as const;
  for (const [name, pair] of asks) {
    const pairingId = await idOf(house, pair);
    await change(house, name, { change: "ask-for-different", pairingId, notAgain: false });
  }
  noteAct(house.chronicle, "Asked for a different supporter", 2);
  house.chronicle.acts.push({ kind: "pairing-ended", to: askedAbout.doctor, on: house.today });
  for (const [, pair] of asks) await reallocate(house, pair, parts);
  await house.until("2026-09-21");
  await sayHello(house, [asking.doctor, askedAbout.doctor], "2026-09-22");
}

async function reallocate(house: YearHouse, pair: PairFacts, parts: Parts): Promise<void> {
  const { requests } = await house.directs(api.listRequests);
  const request = requests.find(({ doctor }) => doctor.name === pair.doctor);
  if (request === undefined) throw new Error(`${pair.doctor} stands on no list.`);
  const params = { personId: request.doctor.personId };
  const { candidates } = await house.directs(api.listCandidates, { params });
  const free = candidates.filter(({ whyNot }) => whyNot === undefined);
  const found =
    free.find(({ name }) => name === parts.heard) ??
    free.find(({ name }) => !busy(parts).includes(name));
  if (found === undefined) throw new Error("There is nobody to be found.");
  await house.directs(api.reallocateRequest, {
    params: { requestId: request.requestId },
    body: { supporterId: found.personId },
    ifMatch: request.version,
  });
  noteAct(house.chronicle, "Dealt with a request");
  replacePair(house, pair, found.name, house.today);
  house.chronicle.acts.push({ kind: "pairing-ended", to: pair.supporter, on: house.today });
}

/** Those whose own part is not to be mixed with another. */
export function busy({ twin, otherTwin, awaySupporter, steppingDown, leavingSupporter }: Parts) {
  return [twin.supporter, otherTwin.supporter, awaySupporter, steppingDown, leavingSupporter];
}

/** Two worries, one for a director and one for the DME, each read by who was chosen (NP22). */
export async function worry(house: YearHouse, { worried }: Parts): Promise<void> {
  await house.until("2026-10-05", "11:00");
  const readers = [
    ["director", SEED_DIRECTOR.name],
    ["dme", DME],
  ] as const;
  for (const [nth, [to, reader]] of readers.entries()) {
    const body = { to, concerning: "something-else", text: "A worry.", anyway: false };
    const token = `worry-${nth}`;
    await house.asks(worried[nth]?.doctor ?? "", api.raiseConcern, { body: { token, ...body } });
    house.chronicle.acts.push({ kind: "concern-raised", to: reader, on: house.today });
  }
  await house.until("2026-10-05", "12:00");
  for (const [nth, [, reader]] of readers.entries()) {
    const token = `worry-${nth}`;
    const { items } = await house.asks(reader, api.listConcerns);
    expect([reader, items.map(({ concernId }) => concernId)]).toEqual([reader, [token]]);
    const params = { concernId: token };
    expect(await house.asks(reader, api.readConcern, { params })).toEqual({ text: "A worry." });
    const to = worried[nth]?.doctor ?? "";
    house.chronicle.acts.push({ kind: "concern-read", to, on: house.today });
    await house.asks(reader, api.closeConcern, { params });
  }
  await house.until("2026-10-05");
}

/** Back by each of the roads: the bot, recorded by director or administrator, noted by the supporter, the tab (NP15). */
export async function rejoin(house: YearHouse, { untold, told }: Parts): Promise<void> {
  await house.until("2026-10-12", "11:00");
  const [inTheBot, byDirector, byAdministrator] = untold;
  const [bySupporter, inTheTab] = told;
  const { chronicle, today: on } = house;
  await house.inTeams(inTheBot.doctor).pressesOn("participation.rejoin");
  const ids = await house.ids();
  const body = { choice: "rejoined" };
  for (const [who, { doctor }] of [
    [SEED_DIRECTOR.name, byDirector],
    [ADMINISTRATOR, byAdministrator],
  ] as const) {
    const params = { personId: ids.get(doctor) ?? "" };
    await house.asks(who, api.recordChoice, { params, body });
    chronicle.acts.push({ kind: "choice-recorded", to: doctor, on });
  }
  noteAct(chronicle, "Recorded on a doctor's word: rejoined", 2);
  const pairingId = await idOf(house, bySupporter);
  const noted = { change: "note-choice", pairingId, choice: "rejoined" } as const;
  await change(house, bySupporter.supporter, noted);
  noteAct(chronicle, "Noted on a doctor's word, to be asked: rejoined");
  chronicle.acts.push({ kind: "rejoin-asked", to: bySupporter.doctor, on });
  await house.until(on, "12:00");
  await house.inTeams(bySupporter.doctor).pressesOn("participation.confirm");
  for (const choice of ["rejoin", "tell-of-rejoin"]) {
    await house.asks(inTheTab.doctor, api.makeMyChoice, { body: { schemeId: SCHEME, choice } });
  }
  noteAct(chronicle, "Let the supporter know of being back");
  chronicle.acts.push({ kind: "rejoin-told", to: inTheTab.supporter, on });
  for (const { doctor } of [...untold, ...told]) {
    for (const span of lifeOf(chronicle, doctor).out) span.until = on;
  }
  noteAct(chronicle, "Rejoined", untold.length + told.length);
  await house.until(on);
}

/** A supporter steps down: a director finds somebody else for all their doctors at once (NP21, NP19). */
export async function stepDown(house: YearHouse, { steppingDown }: Parts): Promise<void> {
  await house.until("2026-10-19", "11:00");
  await change(house, steppingDown, { change: "step-down" });
  noteAct(house.chronicle, "Stopped supporting");
  const theirs = pairsOf(house.chronicle, steppingDown);
  noteAct(house.chronicle, "Asked to stop supporting", theirs.length);
  await expectOnToday(
    house,
    "requests",
    theirs.map(() => steppingDown),
  );
  const doctors = theirs.map(({ doctor }) => doctor);
  const personId = (await house.ids()).get(steppingDown) ?? "";
  const told = await giveSomebodyElse(house, { leaving: [personId] }, doctors);
  noteAct(house.chronicle, "Dealt with a request", theirs.length);
  await house.until(told);
  await sayHello(house, doctors, plusDays(told, 1));
}
