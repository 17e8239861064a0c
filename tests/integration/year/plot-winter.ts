import { api } from "../../../bot/src/contract";
import { expectOnToday } from "./accounts-of-today";
import { plusDays } from "./calendar";
import { DOCTORS, SENIORS, sheetOfPosts, type Post } from "./cast";
import { lifeOf, noteAct, pairsOf } from "./chronicle";
import { AT_ONCE } from "./plot-august";
import { busy, change } from "./plot-autumn";
import { giveOneByHand, idOf, sayHello } from "./plot-pairs";
import { sayUnnamed } from "./plot-unnamed";
import type { Parts } from "./parts";
import { SCHEME, type YearHouse } from "./year-house";

const words = (helped: string) => ({ helped, better: "", more: "" });
const CANARY = "Never told.";

/** After three months doctors say something to their supporters, named and unnamed, and about the scheme (NP24, NP25). */
export async function feedback(house: YearHouse, { agreeing }: Parts): Promise<void> {
  await house.until("2026-10-26");
  await house.until("2026-11-09", "11:00");
  for (const [nth, pair] of agreeing.entries()) {
    const pairingId = await idOf(house, pair);
    const way = nth < 3 ? "named" : "unnamed";
    const body = { way, ...words(nth < 3 ? "You rang back." : CANARY) };
    await house.asks(pair.doctor, api.giveFeedback, { params: { pairingId }, body });
    pair.feedback = house.today;
    const { schemes } = await house.asks(pair.supporter, api.getReceivedFeedback);
    const shown = JSON.stringify(schemes);
    expect([way, shown.includes(pair.doctor), shown.includes(CANARY)]).toEqual([
      way,
      way === "named",
      false,
    ]);
    if (nth < 4) await house.asks(pair.doctor, api.giveSchemeFeedback, { body: words("Clear.") });
  }
  await house.until("2026-12-01", "11:00");
  const { releases } = await house.directs(api.getFeedbackOnScheme);
  expect(releases.map(({ releasedIn, words: all }) => [releasedIn, all.length])).toEqual([
    ["2026-12", 4],
  ]);
  for (const { supporter } of agreeing.slice(3)) {
    const received = await house.asks(supporter, api.getReceivedFeedback);
    expect(JSON.stringify(received)).not.toContain(CANARY);
  }
}

/** Some want no more reminders, one is away, two chats take nothing any more; the first reminders go (NP14). */
export async function remind(house: YearHouse, parts: Parts): Promise<void> {
  const { silenced, blocked, uninstalled, away } = parts;
  for (const { doctor } of silenced) {
    const body = { schemeId: SCHEME, choice: "silence-reminders" };
    await house.asks(doctor, api.makeMyChoice, { body });
    lifeOf(house.chronicle, doctor).silenced = house.today;
  }
  noteAct(house.chronicle, "Stopped reminders", silenced.length);
  const code = "MessageWritesBlocked";
  house.connector.refuse(house.inTeams(blocked.doctor).conversationId, {
    status: 403,
    body: { error: { code, message: "Thread is blocked from message writes." } },
  });
  lifeOf(house.chronicle, blocked.doctor).cutOff = house.today;
  await house.inTeams(uninstalled.doctor).uninstalls();
  lifeOf(house.chronicle, uninstalled.doctor).cutOff = house.today;
  await house.until("2026-12-04", "11:00");
  const days = { from: "2026-12-04", until: "2026-12-09" };
  await change(house, away.doctor, { change: "away", ...days });
  lifeOf(house.chronicle, away.doctor).away = days;
  noteAct(house.chronicle, "Said that they are away");
  await house.until("2026-12-07");
  await house.until("2026-12-08");
  await house.until("2026-12-10");
}

/** A new sheet says who leaves; those whose supporter left are given somebody else (NP12, NP19). */
export async function leave(house: YearHouse, parts: Parts): Promise<void> {
  await house.until("2027-01-11", "11:00");
  const [, ...writing] = pairsOf(house.chronicle, parts.heard);
  await sayUnnamed(house, writing);
  const until = "2027-01-29";
  const names = [...parts.leaving.map(({ doctor }) => doctor), parts.leavingSupporter];
  const posts = [...DOCTORS, ...SENIORS].filter(({ name }) => names.includes(name));
  const sheet = sheetOfPosts(posts.map((post): Post => ({ ...post, until })));
  expect((await house.director.imports(sheet)).changed).toBe(names.length);
  for (const name of names) lifeOf(house.chronicle, name).lastDay = until;
  await house.until("2027-02-01", "08:00");
  const left = pairsOf(house.chronicle, parts.leavingSupporter);
  for (const pair of [...parts.leaving, ...left]) {
    pair.ended = house.today;
    const to = names.includes(pair.doctor) ? pair.supporter : pair.doctor;
    house.chronicle.acts.push({ kind: "pairing-ended", to, on: house.today });
  }
  await house.until("2027-02-01");
  const doctors = left.map(({ doctor }) => doctor);
  await expectOnToday(house, "without-supporter", doctors);
  const told = await giveOneByHand(house, parts.heard, doctors);
  await house.until(told);
  await sayHello(house, doctors, plusDays(told, 1));
}

/** Supporters share what helped, say that they are trained and have a statement issued (NP11, NP26, NP27). */
export async function share(house: YearHouse, parts: Parts): Promise<void> {
  await house.until("2027-02-08", "11:00");
  const authors = AT_ONCE.filter((name) => !busy(parts).includes(name)).slice(0, 2);
  for (const [nth, name] of authors.entries()) {
    const token = `tip-${nth}`;
    const body = { token, text: "Say when you are free.", signed: nth === 0 };
    await house.asks(name, api.writeTip, { body });
    const { items } = await house.directs(api.listTips);
    const ifMatch = items.find(({ tipId }) => tipId === token)?.version ?? "";
    const decided = { params: { tipId: token }, body: { show: nth === 0, reason: "" }, ifMatch };
    await house.directs(api.decideTip, decided);
    house.chronicle.acts.push({ kind: "tip-decided", to: name, on: house.today });
  }
  noteAct(house.chronicle, "A supporter wrote what helped others", 2);
  noteAct(house.chronicle, "Let supporters read a tip");
  noteAct(house.chronicle, "Decided that supporters do not read a tip");
  for (const name of TRAINED) {
    const body = { schemeId: SCHEME, module: "2026-09-01" };
    await house.asks(name, api.declareTraining, { body });
  }
  noteAct(house.chronicle, "Said which training they did", TRAINED.length);
  for (const [nth, name] of TRAINED.entries()) {
    const session = { on: "2027-02-01", kind: "supervision", form: "group", minutes: 60 };
    await house.asks(name, api.noteSession, { body: { token: `session-${nth}`, ...session } });
  }
  noteAct(house.chronicle, "Noted a session of training", TRAINED.length);
  for (const name of TRAINED.slice(0, 3)) {
    const { statementId } = await house.asks(name, api.issueStatement);
    const { fileName } = await house.asks(name, api.getStatementFile, { params: { statementId } });
    expect(fileName).toMatch(/\.pdf$/u);
  }
  noteAct(house.chronicle, "Had a statement of support issued", 3);
  await house.until("2027-02-08");
}

/** A doctor is erased at their own wish: their supporter hears neutral words, and they hear nothing any more (PF-15). */
export async function erase(house: YearHouse, { erasing }: Parts): Promise<void> {
  await house.until("2027-03-01", "11:00");
  const { doctor, supporter } = erasing;
  await house.asks(doctor, api.eraseMe, { body: { understood: true } });
  noteAct(house.chronicle, "Erased somebody at their own wish");
  lifeOf(house.chronicle, doctor).lastDay = plusDays(house.today, -1);
  erasing.ended = house.today;
  house.chronicle.acts.push({ kind: "pairing-ended", to: supporter, on: house.today });
  await house.until("2027-03-01");
}

/** Six supporters who did the module. */
export const TRAINED = AT_ONCE.slice(-6);

/** Spring: the clocks change once more, and the second reminders go. */
export async function spring(house: YearHouse): Promise<void> {
  await house.until("2027-03-30");
  await house.until("2027-04-06");
}
