import { hash } from "node:crypto";
import {
  refuseUnproved,
  solveInstance,
} from "../../../../bot/src/scheme/allocation/engine/allocate-instance";
import type { Method } from "./method";

/** The product's engine. */
export function ours(): Method {
  return {
    solve: (instance) => {
      const solved = solveInstance(instance, (text) => hash("sha256", text));
      const { tables, solution } = solved;
      return {
        supporterOf: () => {
          const at = new Map(instance.supporters.map(({ id }, supporter) => [id, supporter]));
          const given = new Map(
            tables.doctors.ids.map((id, doctor) => {
              const supporterId = tables.supporters.ids[solution.supporterOf[doctor] ?? -1];
              return [id, supporterId === undefined ? -1 : (at.get(supporterId) ?? -1)];
            }),
          );
          return Int32Array.from(instance.doctors, ({ id }) => given.get(id) ?? -1);
        },
        proof: {
          q: () => {
            const q = new Map(tables.supporters.ids.map((id, at) => [id, solution.q[at] ?? 0]));
            return Float64Array.from(instance.supporters, ({ id }) => q.get(id) ?? 0);
          },
          check: () => refuseUnproved(solved),
        },
      };
    },
  };
}
