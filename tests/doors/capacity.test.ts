import type { Actor } from "../../bot/src/application/access/actor";
import type { Person } from "../../bot/src/scheme/people/person";
import { aDirector, aFoundationDoctor, aScheme, aSupporter } from "../support/builders";
import { openBotHouse } from "../support/teams/bot-house";

describe("Fifty who give one supporter a doctor", () => {
  it.each([
    ["ten at the same moment", 10],
    ["all at the same moment", 50],
  ])(
    "PF-12: %s, make exactly as many pairs as the supporter will carry (NP10)",
    async (_, atOnce) => {
      const house = await openBotHouse();
      const scheme = aScheme();
      const here = { schemeId: scheme.id };
      const supporter = aSupporter({ ...here, capacity: 3 });
      const director = aDirector(here);
      const doctors = Array.from({ length: 50 }, () => aFoundationDoctor(here));
      await house.plant(scheme, [supporter, director, ...doctors]);
      const person = { value: director, version: "1" };
      const actor: Actor = { userId: "director", ...here, person, roles: ["director"] };
      const outcomes = [];
      for (let nth = 0; nth < doctors.length; nth += atOnce) {
        const some = doctors.slice(nth, nth + atOnce);
        const pair = ({ id }: Person) => house.useCases.pairByHand(actor, id, supporter.id);
        outcomes.push(...(await Promise.all(some.map(pair))));
      }
      const pairings = await house.ports.store.pairingsOf(scheme.id, supporter.id);
      await house.close();
      expect(pairings).toHaveLength(3);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
      const refusals = outcomes.flatMap((one) => (one.ok ? [] : one.refusal));
      expect(refusals).toHaveLength(47);
      const rule = { code: "supporter-at-capacity", capacity: 3, carrying: 3 };
      expect(refusals).toEqual(refusals.map(() => ({ code: "cannot-be-paired", rule })));
    },
  );
});
