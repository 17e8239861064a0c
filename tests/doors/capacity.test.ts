import type { Actor } from "../../bot/src/application/access/actor";
import { aDirector, aFoundationDoctor, aScheme, aSupporter } from "../support/builders";
import { openBotHouse } from "../support/teams/bot-house";

describe("Fifty who give one supporter a doctor at the same moment", () => {
  it("PF-12: make exactly as many pairs as the supporter will carry (NP10)", async () => {
    const house = await openBotHouse();
    const scheme = aScheme();
    const here = { schemeId: scheme.id };
    const supporter = aSupporter({ ...here, capacity: 3 });
    const director = aDirector(here);
    const doctors = Array.from({ length: 50 }, () => aFoundationDoctor(here));
    await house.plant(scheme, [supporter, director, ...doctors]);
    const person = { value: director, version: "1" };
    const actor: Actor = { userId: "director", ...here, person, roles: ["director"] };
    const outcomes = await Promise.all(
      doctors.map(({ id }) => house.useCases.pairByHand(actor, id, supporter.id)),
    );
    const pairings = await house.ports.store.pairingsOf(scheme.id, supporter.id);
    await house.close();
    expect(pairings).toHaveLength(3);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    const refusals = outcomes.flatMap((one) => (one.ok ? [] : one.refusal));
    expect(refusals).toHaveLength(47);
    const rule = { code: "supporter-at-capacity", capacity: 3, carrying: 3 };
    expect(refusals).toEqual(refusals.map(() => ({ code: "cannot-be-paired", rule })));
  });
});
