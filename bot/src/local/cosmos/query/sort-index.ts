import { BadRequest } from "../answer";
import type { ContainerDefinition } from "../container-definition";
import type { Path } from "./syntax";

/**
 * What ORDER BY gives of items without the property: they are left out, unless the indexing policy
 * includes exactly that path. Source: Microsoft, "ORDER BY clause in Azure Cosmos DB".
 * @throws BadRequest when the policy leaves the property out of the index.
 */
export function keepsUndefined(policy: ContainerDefinition["indexingPolicy"], path: Path): boolean {
  const steps = path.map((step) => (typeof step === "number" ? "[]" : step));
  const included = closest(policy.includedPaths, steps);
  const excluded = closest(policy.excludedPaths, steps);
  if (policy.indexingMode === "none" || included <= excluded) {
    throw new BadRequest(`ORDER BY /${steps.join("/")} needs that path in the indexing policy.`);
  }
  return included === EXACT;
}

const EXACT = Number.POSITIVE_INFINITY;

/** How many steps the most precise of the policy's paths shares with this one; -1 for none. */
function closest(paths: readonly { readonly path: string }[], steps: readonly string[]): number {
  return Math.max(-1, ...paths.map(({ path }) => precision(path, steps)));
}

function precision(path: string, steps: readonly string[]): number {
  const parts = path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll('"', ""));
  const end = parts.at(-1);
  const own = parts.slice(0, -1);
  if (!own.every((part, at) => part === steps[at])) return -1;
  if (end === "?") return own.length === steps.length ? EXACT : -1;
  return end === "*" ? own.length : -1;
}
