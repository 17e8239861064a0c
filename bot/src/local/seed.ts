import type { makeCreateScheme } from "../application/schemes/create-scheme";
import type { makeNameFirstDirector } from "../application/schemes/name-first-director";
import type { Clock } from "../application/ports/clock";
import type { SchemeList } from "../application/ports/scheme-store";
import { DEFAULT_POLICY } from "../scheme/policy/policy";
import type { SchemeId } from "../scheme/shared/ids";
import { LOCAL_TENANT_ID, SEED_DIRECTOR } from "./constants";

/** The scheme an empty local store starts with. */
export const LOCAL_SCHEME_ID: SchemeId = "northgate";

/** What the seed is planted with. */
export interface SeedTools {
  readonly schemes: SchemeList;
  readonly clock: Clock;
  readonly createScheme: ReturnType<typeof makeCreateScheme>;
  readonly nameFirstDirector: ReturnType<typeof makeNameFirstDirector>;
}

/**
 * Gives an empty local store one scheme with one linked director, so that there is somebody to be. Run
 * at each start; a store that has them already stays as it is, and one that was cut off is completed.
 */
export async function seedLocalScheme(tools: SeedTools): Promise<void> {
  const all = await tools.schemes.all();
  const others = all.some(({ schemeId }) => schemeId !== LOCAL_SCHEME_ID);
  if (others && !all.some(({ schemeId }) => schemeId === LOCAL_SCHEME_ID)) return;
  await tools.createScheme({
    id: LOCAL_SCHEME_ID,
    tenantId: LOCAL_TENANT_ID,
    name: "Northgate Foundation Programme",
    provider: "Northgate Hospitals",
    directorName: SEED_DIRECTOR.name,
    createdAt: tools.clock.now(),
    policy: DEFAULT_POLICY,
  });
  await tools.nameFirstDirector({
    schemeId: LOCAL_SCHEME_ID,
    objectId: SEED_DIRECTOR.oid,
    name: { given: SEED_DIRECTOR.given, family: SEED_DIRECTOR.family },
    email: SEED_DIRECTOR.email,
  });
}
