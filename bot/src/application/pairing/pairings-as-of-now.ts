import type { Pairing } from "../../scheme/pairing/pairing";
import { asOf } from "../../scheme/pairing/replaced";
import type { Instant } from "../../scheme/shared/time";
import type { Clock } from "../ports/clock";
import type { OwnPairings, SchemeStore, Versioned } from "../ports/scheme-store";

/**
 * The same store, which gives each pairing as its two people have it now: one that another displaces has ended from
 * the instant on which the other is announced, with nothing written then.
 */
export function pairingsAsOfNow(store: SchemeStore, clock: Pick<Clock, "now">): SchemeStore {
  const now = ({ value, version }: Versioned<Pairing>) => ({
    value: asOf(value, clock.now()),
    version,
  });
  return {
    ...store,
    ownRow: async (schemeId, id) => {
      const row = await store.ownRow(schemeId, id);
      return (
        row && {
          ...row,
          own: async () => ownAsOf(await row.own(), clock.now()),
          ownPairings: async () => ownAsOf(await row.ownPairings(), clock.now()),
        }
      );
    },
    pairing: async (schemeId, id) => {
      const found = await store.pairing(schemeId, id);
      return found && now(found);
    },
    together: async (schemeId, ids) => {
      const { pairings, people } = await store.together(schemeId, ids);
      return { people, pairings: pairings.map(now) };
    },
    pairings: async (schemeId) => (await store.pairings(schemeId)).map(now),
    pairingsOf: async (schemeId, personId) => (await store.pairingsOf(schemeId, personId)).map(now),
  };
}

function ownAsOf<Own extends OwnPairings>(own: Own, now: Instant): Own {
  return { ...own, pairings: own.pairings.map((one) => asOf(one, now)) };
}
