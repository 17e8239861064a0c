import { api } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshOid,
  optedOut,
  TENANT,
} from "../../support/builders";
import { someone } from "../../support/concern";
import { asUploaded } from "../../support/director";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { sheetOf } from "../../support/northgate";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const scheme = aScheme({ tenantId: TENANT });
const { id: schemeId } = scheme;
/** Told on Thursday 13 August: the sweep of that morning finds who left the day before. */
const NEXT_DAY = "2026-08-13T15:00:00.000Z";

let house: BotHouse;
let door: ApiHouse;
let chats: Readonly<Record<"stays" | "loses", TeamsPerson>>;
let amara: Person;
const people = new Map<string, Person>();
const the = (name: string): Person => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
};

beforeAll(async () => {
  house = await openBotHouse();
  chats = { stays: new TeamsPerson(house), loses: new TeamsPerson(house) };
  const name = (given: string) => ({ schemeId, name: { given, family: "Ellery" } });
  const doctor = (given: string, oid = freshOid()) =>
    aFoundationDoctor({ ...name(given), ...linkedTo(oid) });
  const supporter = (given: string, oid = freshOid()) =>
    aSupporter({ ...name(given), ...linkedTo(oid) });
  amara = someone(["director"], { schemeId });
  for (const one of [
    doctor("Leaver"),
    supporter("Stays", chats.stays.oid),
    optedOut(doctor("Loses", chats.loses.oid)),
    supporter("Gone"),
    doctor("Both"),
    supporter("Too"),
    doctor("Untold"),
    supporter("Unheard"),
    doctor("Remains"),
  ]) {
    people.set(one.name.given, one);
  }
  const pairs = [
    aPairing(the("Leaver"), the("Stays")),
    aPairing(the("Loses"), the("Gone")),
    aPairing(the("Both"), the("Too")),
    aPairing(the("Untold"), the("Unheard"), { announceAt: "2026-08-20T08:30:00.000Z" }),
    aPairing(the("Remains"), the("Stays")),
  ];
  await house.plant(scheme, [...people.values(), amara], pairs);
  door = await openApiHouse(house);
  for (const one of Object.values(chats)) {
    await one.inRoster({ email: "somebody@elsewhere.example" }).installs();
  }
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { does } = askingIn(schemeId, () => door);

/** A sheet that says when the posts of these people end. */
async function leave(names: readonly string[], until: string): Promise<void> {
  const rows = names.map((name) => {
    const { email, memberships } = the(name);
    const [post] = memberships;
    const role = post?.role === "senior-doctor" ? "supporter" : "foundation doctor";
    return `${name} Ellery,${email},,${role},${post?.grade ?? ""},Northgate General,Surgery,,2026-08-05,${until}`;
  });
  const tried = (await does(amara, api.tryImport, {
    body: { files: [asUploaded(sheetOf(...rows))] },
  })) as { importId: string; version: string };
  await does(amara, api.confirmImport, {
    params: { importId: tried.importId },
    ifMatch: tried.version,
  });
}

const toldOfEnd = async () =>
  (await house.messages(schemeId))
    .filter(({ kind }) => kind === "pairing-ended")
    .map(({ recipientId }) => recipientId)
    .toSorted();

describe("Whoever leaves by an import (principles 1 and 7)", () => {
  it("leaves the other half told, once and without a reason, in working hours; and nobody who is gone or never knew", async () => {
    await leave(["Leaver", "Gone", "Both", "Too", "Unheard"], "2026-08-12");
    await door.useCases.sweep(schemeId);
    expect(await toldOfEnd()).toEqual([]);
    door.moveTo(NEXT_DAY);
    for (let time = 0; time < 2; time += 1) await door.useCases.sweep(schemeId);
    await door.useCases.relay(schemeId);
    expect(await toldOfEnd()).toEqual([the("Loses").id, the("Stays").id].toSorted());
    const planned = (await house.ports.outbox.ofScheme(schemeId)).flatMap(({ message }) =>
      message.kind === "pairing-ended" ? [message.dueAt.slice(0, 13)] : [],
    );
    for (const due of planned) expect(due).toMatch(/^2026-08-1[34]T(?:0[89]|1[0-5])/u);
    door.moveTo("2026-08-14T15:30:00.000Z");
    while ((await door.useCases.sendDue()) > 0);
    const [stays, loses] = [chats.stays, chats.loses].map(({ received }) =>
      JSON.stringify(received.at(-1)),
    );
    expect(stays).toContain("You are no longer the named supporter of Leaver");
    expect(loses).toContain("Gone is no longer your near-peer supporter");
    expect(`${stays} ${loses}`).not.toMatch(/left|leav|because/u);
  });

  it("leaves a doctor without a supporter on the director's list, who hears that something waits", async () => {
    const { groups } = (await does(amara, api.getToday)) as {
      groups: readonly { kind: string; rows: readonly { name: string }[] }[];
    };
    const without = groups.find(({ kind }) => kind === "without-supporter");
    expect(without?.rows.map(({ name }) => name).toSorted()).toEqual([
      "Loses Ellery",
      "Untold Ellery",
    ]);
    expect(groups.map(({ kind }) => kind)).not.toContain("pairs-broken");
    expect(await house.messages(schemeId)).toContainEqual({
      kind: "needs-you",
      recipientId: amara.id,
    });
  });
});
