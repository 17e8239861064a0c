import type { Route } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import type { Asked } from "../director";
import type { ApiHouse } from "./api-house";

/** Asks the API as people of one scheme, whose rows say who they are; `door` is asked for once it is open. */
export function askingIn(schemeId: string, door: () => ApiHouse) {
  const userOf = ({ link }: Person) => (link.state === "linked" ? link.userId : "");
  const ask = (who: Person, route: Route, { params, ...asked }: Asked = {}) =>
    door().ask(userOf(who), route, { ...asked, params: { schemeId, ...params } });
  return {
    /** Whatever is answered. */
    ask,
    /** What is answered where it is done. */
    does: async (who: Person, route: Route, asked: Asked = {}) => {
      const answered = await ask(who, route, asked);
      expect([answered.status, answered.text]).toEqual([route.status, answered.text]);
      return JSON.parse(answered.text) as Record<string, unknown>;
    },
    /** The code of a refusal. */
    refused: async (who: Person, route: Route, asked: Asked = {}) =>
      (JSON.parse((await ask(who, route, asked)).text) as { code: string }).code,
  };
}
