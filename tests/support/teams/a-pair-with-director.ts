import { aDirector, freshId, TODAY } from "../builders";
import type { Actor } from "../../../bot/src/application/access/actor";
import { aPair, type Pair } from "./a-pair";
import type { BotHouse } from "./bot-house";
import { linkedTo } from "./planter";
import { TeamsPerson } from "./teams-person";
import type { Person } from "../../../bot/src/scheme/people/person";

/** A pair, and somebody who runs their scheme. */
export interface PairWithDirector extends Pair {
  readonly amara: TeamsPerson;
  readonly director: Person;
  readonly actor: Actor;
}

/** The same pair, with a linked director who has the app. */
export async function aPairWithDirector(house: BotHouse): Promise<PairWithDirector> {
  const pair = await aPair(house);
  const amara = new TeamsPerson(house).inRoster({ email: "amara@northgate.example" });
  const director = aDirector({ schemeId: pair.scheme.id, ...linkedTo(amara.oid) });
  const act = { type: "DirectorNamed" } as const;
  await house.ports.store.commit({
    schemeId: pair.scheme.id,
    create: [{ type: "person", value: director }],
    events: [{ id: freshId("event"), schemeId: pair.scheme.id, at: TODAY, by: "operator", act }],
  });
  const row = { schemeId: pair.scheme.id, personId: director.id };
  const { link } = director;
  if (link.state === "linked") {
    await house.ports.users.save({
      userId: link.userId,
      deliverability: "uninstalled",
      linkedTo: [row],
    });
  }
  await amara.installs();
  const [actor] = link.state === "linked" ? await house.useCases.actorsOf(link.userId) : [];
  if (actor === undefined) throw new Error("Nobody runs the scheme.");
  return { ...pair, amara, director, actor };
}
