import type { Scheme } from "../../scheme/policy/policy";
import { eventOf } from "../act";
import type { Ports } from "../ports/ports";

type CreatePorts = Pick<Ports, "store" | "schemes" | "clock" | "ids">;

/** Creates a scheme with its register; a scheme that is there already stays as it is. */
export function makeCreateScheme(ports: CreatePorts) {
  return async (scheme: Scheme): Promise<void> => {
    await ports.schemes.add({ schemeId: scheme.id, tenantId: scheme.tenantId });
    if ((await ports.store.scheme(scheme.id)) !== undefined) return;
    await ports.store.commit({
      schemeId: scheme.id,
      create: [
        { type: "scheme", value: scheme },
        { type: "register", value: { schemeId: scheme.id, revision: 0 } },
      ],
      events: [eventOf(ports, { schemeId: scheme.id, by: "operator" }, { type: "SchemeCreated" })],
    });
  };
}
