import { api, type AgreementView, type Route } from "../../../bot/src/contract";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { AGREED } from "../../support/agreement";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { TENANT, TODAY } from "../../support/builders";
import type { Asked } from "../../support/director";
import { aPairWithDirector, type PairWithDirector } from "../../support/teams/a-pair-with-director";
import { readPdf } from "../../support/read-pdf";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { TeamsPerson } from "../../support/teams/teams-person";

let house: BotHouse;
let door: ApiHouse;
let pair: PairWithDirector;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  pair = await aPairWithDirector(house);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

function asks(who: TeamsPerson, route: Route, asked: Asked = {}) {
  const params = { schemeId: pair.scheme.id, pairingId: pair.about };
  return door.ask(userIdOf(TENANT, who.oid), route, { params, ...asked });
}

async function does(who: TeamsPerson, route: Route, asked: Asked = {}): Promise<AgreementView> {
  const answered = await asks(who, route, asked);
  if (answered.status !== 200) throw new Error(`${route.path}: ${answered.text}`);
  return JSON.parse(answered.text) as AgreementView;
}

async function refusal(who: TeamsPerson, route: Route, asked: Asked = {}): Promise<string> {
  const { text } = await asks(who, route, asked);
  return (JSON.parse(text) as { code: string }).code;
}

const signing = (version: string) => ({ ifMatch: version, body: { confidentiality: true } });
const saving = (version: string, text: object = {}) => ({
  ifMatch: version,
  body: { ...AGREED, ...text },
});
const chatOf = async (who: TeamsPerson) => {
  await house.settle(pair.scheme.id);
  return JSON.stringify(who.received);
};

describe("The agreement of a pair (NP16, NP17, NB1)", () => {
  it("is written in turns by either half, and nobody else finds it", async () => {
    const { tomos, priya, amara } = pair;
    const empty = await does(tomos, api.getMyAgreement);
    expect(empty).toMatchObject({ version: "0", mine: "foundation-doctor", open: true });
    expect(empty.missing).toContain("howOften");
    const saved = await does(tomos, api.saveMyAgreement, saving("0", { howOften: "" }));
    expect(saved).toMatchObject({ version: "1", missing: ["howOften"] });
    expect(await refusal(tomos, api.signMyAgreement, signing("1"))).toBe("agreement-incomplete");
    expect(await refusal(priya, api.saveMyAgreement, saving("0"))).toBe("version-out-of-date");
    expect(await does(priya, api.saveMyAgreement, saving("1"))).toMatchObject({ version: "2" });
    const stranger = new TeamsPerson(house);
    for (const who of [amara, stranger]) {
      expect((await asks(who, api.getMyAgreement)).status).toBe(404);
      expect((await asks(who, api.saveMyAgreement, saving("2"))).status).toBe(404);
      expect((await asks(who, api.signMyAgreement, signing("2"))).status).toBe(404);
      expect((await asks(who, api.getMyAgreementPdf)).status).toBe(404);
    }
  });

  it("tells the other half where there is something to read, and nothing of what it says", async () => {
    const { tomos, priya } = pair;
    await does(priya, api.signMyAgreement, signing("2"));
    const chat = await chatOf(tomos);
    expect(chat).toContain("Your agreement is there to read");
    expect(chat).not.toContain(AGREED.doctorHopes);
    expect(await chatOf(priya)).not.toContain("Your agreement is there to read");
  });

  it("is in force once both signed one version; a change asks both again", async () => {
    const { tomos, priya } = pair;
    const both = await does(tomos, api.signMyAgreement, signing("2"));
    expect(both).toMatchObject({ inForceSince: TODAY });
    // A second press finds it signed.
    expect(await does(tomos, api.signMyAgreement, signing("2"))).toEqual(both);
    const changed = await does(priya, api.saveMyAgreement, saving("2", { notes: "Not on nights" }));
    expect(changed).not.toHaveProperty("inForceSince");
    expect(changed.signatures.map(({ state }) => state)).toEqual([
      "changed-since",
      "changed-since",
    ]);
    expect(await refusal(tomos, api.signMyAgreement, signing("2"))).toBe("version-out-of-date");
    await does(tomos, api.signMyAgreement, signing("3"));
    expect(await chatOf(priya)).toContain("Your agreement is there to read");
    await does(priya, api.signMyAgreement, signing("3"));
  });

  it("lies sealed, and its events hold no word of it", async () => {
    const { value } = (await house.ports.store.find(pair.scheme.id, "agreement", pair.about)) ?? {};
    expect(JSON.stringify(value)).not.toContain(AGREED.doctorHopes);
    const trail = JSON.stringify(await house.ports.audit.entries(pair.scheme.id, 0, 100));
    expect(trail).toContain("AgreementSigned");
    expect(trail).not.toContain(AGREED.doctorHopes);
  });

  it("is to those who run the scheme a day, and no word of it", async () => {
    const { text } = await asks(pair.amara, api.listPairings);
    expect(text).toContain('"agreedAt"');
    expect(text).not.toContain(AGREED.doctorHopes);
  });

  it("goes along as a PDF, and a meeting into a calendar", async () => {
    const pdf = JSON.parse((await asks(pair.priya, api.getMyAgreementPdf)).text) as {
      contentBase64: string;
    };
    const drawn = readPdf(Buffer.from(pdf.contentBase64, "base64")).pages.join(" ");
    const words = drawn.replaceAll(/\s+/gu, " ");
    const { howOften, howLong, whenAndWhere, contact, doctorHopes, supporterHopes } = AGREED;
    for (const written of [
      ...["Monday 17 August 2026", "Tuesday 3 August 2027"],
      ...[howOften, howLong, whenAndWhere, contact, doctorHopes, supporterHopes, "Not on nights"],
      "unless someone may be at risk of harm",
    ]) {
      expect(words).toContain(written);
    }
    for (const name of ["Tomos Ellery", "Priya Ashdown"]) {
      expect(words.split(`${name} Signed on Wednesday 12 August 2026`)).toHaveLength(2);
    }
    const query = { on: "2026-08-20", at: "14:30" };
    const answered = await asks(pair.tomos, api.getMyMeetingFile, { query });
    const { calendar } = JSON.parse(answered.text) as { calendar: string };
    expect(calendar.split("\r\n")).toEqual(
      expect.arrayContaining(["DTSTART:20260820T133000Z", "DTEND:20260820T140000Z"]),
    );
    // By the clock on the wall, in winter too.
    const winter = await asks(pair.tomos, api.getMyMeetingFile, {
      query: { on: "2026-12-03", at: "14:30" },
    });
    expect(winter.text).toContain("DTSTART:20261203T143000Z");
    await does(pair.priya, api.saveMyAgreement, saving("3", { howLong: "45 minutes" }));
    const longer = await asks(pair.tomos, api.getMyMeetingFile, { query });
    expect(longer.text).toContain("DTEND:20260820T141500Z");
  });

  it("is in the copy of either, and goes for both with one of them (PF-14, PF-15)", async () => {
    const { tomos, priya } = pair;
    expect((await asks(priya, api.getMyData)).text).toContain(AGREED.doctorHopes);
    await does(tomos, api.eraseMe, { body: { understood: true } });
    const { value } = (await house.ports.store.find(pair.scheme.id, "agreement", pair.about)) ?? {};
    expect(value).not.toHaveProperty("sealedText");
    const left = await does(priya, api.getMyAgreement);
    expect(left).toMatchObject({ open: false, textGone: true, text: { doctorHopes: "" } });
    expect(await refusal(priya, api.saveMyAgreement, saving("3"))).toBe("pairing-already-ended");
  });
});

describe("The invitation to an agreement, and who did not sign (NP16, NP17, principle 1)", () => {
  const TWO_DAYS_LATER = "2026-08-14T15:59:00.000Z";
  const invitation = "An agreement of your own";
  const told = "Your agreement is there to read";

  async function later(now: string) {
    door.moveTo(now);
    await door.useCases.sweep(pair.scheme.id);
    await door.useCases.relay(pair.scheme.id);
    while ((await door.useCases.sendDue()) > 0);
    const [doctors, supporters] = [pair.tomos.received, pair.priya.received];
    return { doctors: JSON.stringify(doctors), supporters: JSON.stringify(supporters) };
  }

  async function onToday(now: string): Promise<string> {
    door.moveTo(now);
    return (await asks(pair.amara, api.getToday)).text;
  }

  beforeEach(async () => {
    pair = await aPairWithDirector(house);
    door.moveTo(TODAY);
    await pair.priya.presses("introduction.said-hello", { about: pair.about });
  });

  it("goes to both halves once they have met, and says what the time may be (NP18)", async () => {
    const { doctors, supporters } = await later(TWO_DAYS_LATER);
    for (const chat of [doctors, supporters]) {
      expect(chat).toContain(invitation);
      expect(chat).toContain("an acceptable use of self-development time");
    }
    expect(await onToday("2026-09-08T11:00:00.000Z")).not.toContain('"agreements"');
    expect(await onToday("2026-09-09T11:00:00.000Z")).toContain('"agreements"');
  });

  it("goes to no doctor who opted out, nor that there is something to sign; the supporter can't tell", async () => {
    await pair.tomos.presses("participation.opt-out", { about: pair.about });
    const invited = await later(TWO_DAYS_LATER);
    expect(invited.doctors).not.toContain(invitation);
    expect(invited.supporters).toContain(invitation);
    await does(pair.priya, api.saveMyAgreement, saving("0"));
    const signed = await does(pair.priya, api.signMyAgreement, signing("1"));
    expect(signed.signatures.map(({ state }) => state)).toEqual(["not-signed", "signed"]);
    const { doctors, supporters } = await later("2026-08-17T15:00:00.000Z");
    expect(doctors).not.toContain(told);
    expect(supporters).not.toContain("opted out");
    expect(await onToday("2026-10-09T11:00:00.000Z")).not.toContain('"agreements"');
  });
});
