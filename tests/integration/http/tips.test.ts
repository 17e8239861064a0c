import { api } from "../../../bot/src/contract";
import { newestTipsCard } from "../../../bot/src/cards/tips/newest.card";
import { tipDecidedCard } from "../../../bot/src/cards/tips/decided.card";
import type { Person } from "../../../bot/src/scheme/people/person";
import { aFoundationDoctor, aScheme, aSupporter, freshId, TENANT } from "../../support/builders";
import { someone } from "../../support/concern";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { TEAMS_APP_ID } from "../../support/teams/held-cards";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const TEXT = "=Meet early: before the first nights.";
const scheme = aScheme({ tenantId: TENANT });
const { id: schemeId, name: schemeName } = scheme;

let house: BotHouse;
let door: ApiHouse;
let teams: Readonly<Record<"priya" | "tomos" | "amara", TeamsPerson>>;
let priya: Person, bea: Person, tomos: Person, amara: Person, tom: Person;
beforeAll(async () => {
  house = await openBotHouse();
  const fresh = () => new TeamsPerson(house);
  teams = { priya: fresh(), tomos: fresh(), amara: fresh() };
  const here = { schemeId };
  priya = aSupporter({
    ...here,
    name: { given: "Priya", family: "Quillfeather" },
    ...linkedTo(teams.priya.oid),
  });
  bea = aSupporter({ ...here, ...linkedTo(fresh().oid) });
  tomos = aFoundationDoctor({ ...here, ...linkedTo(teams.tomos.oid) });
  amara = someone(["director"], { ...here, ...linkedTo(teams.amara.oid) });
  tom = someone(["administrator"], { ...here, ...linkedTo(fresh().oid) });
  await house.plant(scheme, [priya, bea, tomos, amara, tom]);
  door = await openApiHouse(house);
  for (const person of Object.values(teams)) {
    await person.inRoster({ email: "somebody@elsewhere.example" }).installs();
  }
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { does, refused } = askingIn(schemeId, () => door);

interface Mine {
  readonly isSupporter: boolean;
  readonly mine: readonly { tipId: string; version: string; state: string; reason?: string }[];
  readonly shown: readonly { text: string; by: string }[];
}
async function tipsOf(who: Person): Promise<Mine> {
  const { schemes } = (await does(who, api.listMyTips)) as { schemes: readonly [Mine] };
  return schemes[0];
}
async function listed() {
  const { items } = (await does(amara, api.listTips)) as {
    items: readonly { tipId: string; version: string; by: string; text: string }[];
  };
  return items;
}
async function writes(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const token = freshId("tip");
  await does(priya, api.writeTip, { body: { token, text: TEXT, signed: false, ...changes } });
  return token;
}
async function decides(tipId: string, show: boolean, reason = "") {
  const version = (await listed()).find((one) => one.tipId === tipId)?.version ?? "";
  return does(amara, api.decideTip, {
    params: { tipId },
    ifMatch: version,
    body: { show, reason },
  });
}
async function takesBack(tipId: string): Promise<void> {
  const version = (await tipsOf(priya)).mine.find((one) => one.tipId === tipId)?.version ?? "";
  await does(priya, api.takeTipBack, { params: { tipId }, ifMatch: version });
}

describe("Good practice that supporters share (NP27)", () => {
  it("is read by a director first, without a name, and then by every supporter", async () => {
    const tipId = await writes();
    expect((await tipsOf(bea)).shown).toEqual([]);
    expect(await listed()).toMatchObject([{ tipId, text: TEXT, by: "", state: "waiting" }]);
    const { groups } = (await does(amara, api.getToday)) as { groups: { kind: string }[] };
    expect(groups).toContainEqual(expect.objectContaining({ kind: "tips", count: 1 }));
    await decides(tipId, true);
    expect((await tipsOf(bea)).shown).toMatchObject([{ text: TEXT, by: "" }]);
    expect(await tipsOf(tomos)).toMatchObject({ isSupporter: false, shown: [] });
    expect(JSON.stringify([await listed(), await tipsOf(bea)])).not.toContain("Quillfeather");
    await house.settle(schemeId);
    const trail = JSON.stringify(await does(amara, api.getAudit));
    expect(trail).toContain("A supporter wrote what helped others");
    expect(trail).not.toContain("Quillfeather");
    await takesBack(tipId);
    expect((await tipsOf(bea)).shown).toEqual([]);
  });

  it("tells only those who may decide about it that something waits", async () => {
    const tipId = await writes();
    await house.useCases.relay(schemeId);
    const kindsTo = async ({ id }: Person) =>
      (await house.ports.outbox.allTo(schemeId, id)).messages.map(
        ({ value }) => value.message.kind,
      );
    expect(await kindsTo(amara)).toContain("needs-you");
    expect(await kindsTo(tom)).toEqual([]);
    await takesBack(tipId);
  });

  it("tells its author what was decided, with a button that opens the page; the reason is theirs alone", async () => {
    const tipId = await writes({ signed: true });
    await decides(tipId, false, "It names a ward.");
    await house.settle(schemeId);
    expect(teams.priya.received.at(-1)).toEqual(
      tipDecidedCard.render({ schemeName, shown: false, reason: true }).card,
    );
    const link =
      "l/entity/" + TEAMS_APP_ID + "/near-peer?context=%7B%22subEntityId%22%3A%22%2Ftips%22%7D";
    expect(JSON.stringify(house.connector.ledger)).toContain(`https://teams.microsoft.com/${link}`);
    expect((await tipsOf(priya)).mine).toMatchObject([
      { state: "not-shown", reason: "It names a ward." },
    ]);
    expect(JSON.stringify(house.connector.ledger)).not.toContain("It names a ward.");
    await takesBack(tipId);
  });

  it("goes back to the director when it is changed, and a decision about what stood before is refused", async () => {
    const tipId = await writes({ signed: true });
    await decides(tipId, true);
    expect((await tipsOf(bea)).shown).toMatchObject([{ by: "Priya Quillfeather" }]);
    const [before] = await listed();
    const { version = "" } = (await tipsOf(priya)).mine[0] ?? {};
    const params = { tipId };
    const changed = { params, ifMatch: version, body: { text: "Otherwise.", signed: false } };
    await does(priya, api.changeTip, changed);
    expect((await tipsOf(bea)).shown).toEqual([]);
    const late = { params, ifMatch: before?.version ?? "", body: { show: true, reason: "" } };
    expect(await refused(amara, api.decideTip, late)).toBe("version-out-of-date");
    await takesBack(tipId);
  });

  it("answers 'tips' with the newest three, and says to others whom it is for", async () => {
    const ids: string[] = [];
    for (const text of ["One", "Two", "Three", "Four"]) {
      const tipId = await writes({ text });
      door.moveTo(`2026-08-13T1${ids.length}:00:00.000Z`);
      await decides(tipId, true);
      ids.push(tipId);
    }
    const tips = ["Four", "Three", "Two"].map((text) => ({ text, by: "" }));
    const forPriya = newestTipsCard.render({ schemeName, tips, isSupporter: true });
    expect(await teams.priya.says("Tips")).toEqual(forPriya.card);
    const forTomos = newestTipsCard.render({ schemeName, tips: [], isSupporter: false });
    expect(await teams.tomos.says("tips")).toEqual(forTomos.card);
    for (const tipId of ids) await takesBack(tipId);
  });

  it("is taken along by a director as text that no spreadsheet runs, and is in the author's copy", async () => {
    const tipId = await writes();
    const { csv, rows } = (await does(amara, api.exportTips)) as { csv: string; rows: number };
    expect(rows).toBe(1);
    expect(csv).toContain(`,'${TEXT},`);
    const copy = JSON.stringify(await does(priya, api.getMyData));
    expect(copy).toContain(TEXT);
    expect(JSON.stringify(await does(bea, api.getMyData))).not.toContain(TEXT);
    await takesBack(tipId);
  });

  it("is written by supporters only, and is nobody's but a director's to decide", async () => {
    const body = { token: freshId("tip"), text: TEXT, signed: false };
    expect(await refused(tomos, api.writeTip, { body })).toBe("supporters-only");
    expect(await refused(tom, api.listTips)).toBe("not-found");
    expect(await refused(tom, api.exportTips)).toBe("not-found");
    expect(await refused(priya, api.writeTip, { body: { ...body, text: "a".repeat(501) } })).toBe(
      "tip-too-long",
    );
  });

  it("leaves nothing of its author once they are erased", async () => {
    const tipId = await writes({ signed: true });
    await decides(tipId, true, "Thank you, Priya.");
    await does(priya, api.eraseMe, { body: { understood: true } });
    expect((await tipsOf(bea)).shown).toEqual([]);
    expect(await listed()).toEqual([]);
    const kept = await house.ports.store.find(schemeId, "tip", tipId);
    expect(kept?.value).toMatchObject({ wordsErased: true, signed: false });
    expect(kept?.value.sealedReason).toBeUndefined();
    const as = { schemeId, kind: "tip", id: tipId } as const;
    const words = await house.ports.sealer.open(as, kept?.value.sealedText ?? "");
    expect(words.reveal()).not.toContain("Meet early");
  });
});
