import fc from "fast-check";
import { bestRemedies } from "../../../../../bot/src/scheme/allocation/best-remedies";
import {
  canBeApplied,
  remedyIdOf,
  type RemedyAct,
} from "../../../../../bot/src/scheme/allocation/remedy";
import { aFoundationDoctor, aSupporter } from "../../../../support/builders";

const NOW = 40;
const PEOPLE = Array.from({ length: 8 }, () => aSupporter());

/** A deed, with the most doctors whom it could help. */
const deeds = fc.oneof(
  fc.integer({ min: 1, max: 8 }).map((count): [RemedyAct, number] => {
    return [{ kind: "raise-capacity", supporters: PEOPLE.slice(0, count) }, count];
  }),
  fc.integer({ min: 0, max: 3 }).map((capacity): [RemedyAct, number] => {
    const supporter = aSupporter({ capacity });
    return [{ kind: "end-absence", supporter, until: "2026-09-01" }, capacity];
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.string())
    .map(([count, site]): [RemedyAct, number] => {
      return [{ kind: "recruit", count, above: "F1", site, capacity: 2 }, count * 2];
    }),
  fc.constant<[RemedyAct, number]>([{ kind: "borrow", from: [] }, NOW]),
  fc.nat().map((): [RemedyAct, number] => {
    return [{ kind: "borrow", doctor: aFoundationDoctor(), from: [] }, 1];
  }),
);
/** Each helps as many as it could, or fewer. */
const tries = fc.array(fc.tuple(deeds, fc.integer({ min: 0, max: 100 })), { maxLength: 40 });

describe("the remedies that are offered", () => {
  it("are those that help most of all there are, though not all are tried (NP12)", () => {
    fc.assert(
      fc.property(tries, (drawn) => {
        const acts = new Map(drawn.map(([[act]]) => [remedyIdOf(act), act]));
        const help = new Map(
          drawn.map(([[act, most], share]) => [remedyIdOf(act), Math.floor((most * share) / 100)]),
        );
        const withoutAfter = (act: RemedyAct) => NOW - (help.get(remedyIdOf(act)) ?? 0);
        const all = [...acts].map(([id, act]) => ({ id, act, without: withoutAfter(act) }));
        const rank = ({ act }: { readonly act: RemedyAct }) => (canBeApplied(act) ? 0 : 1);
        expect(bestRemedies(acts, NOW, withoutAfter)).toEqual(
          all
            .filter(({ without }) => without < NOW)
            .toSorted((a, b) => a.without - b.without || rank(a) - rank(b))
            .slice(0, 6),
        );
      }),
    );
  });

  it("are found without trying what can help fewer doctors than six others do", () => {
    const singles = Array.from({ length: 300 }, () => aSupporter());
    const acts = new Map(
      singles.map((one): [string, RemedyAct] => [
        one.id,
        { kind: "raise-capacity", supporters: [one] },
      ]),
    );
    let tried = 0;
    bestRemedies(acts, NOW, () => {
      tried += 1;
      return NOW - 1;
    });
    expect(tried).toBe(6);
  });
});
