import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { PeopleImport } from "../records";
import { makeFinishImport } from "./finish-import";

type ConfirmPorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Why a dry run is not carried out. */
export type ConfirmRefusal =
  | { readonly code: "import-unknown" }
  | { readonly code: "version-out-of-date" }
  | { readonly code: "import-no-longer-open" }
  | { readonly code: "import-has-nothing-to-do" }
  | { readonly code: "people-changed-since" };

/**
 * Does what a dry run said, all of it or nothing: one batch decides it, and from then on everybody in it
 * is visible. Their own records follow at once, or after a restart.
 */
export function makeConfirmImport(ports: ConfirmPorts) {
  const finish = makeFinishImport(ports);
  return async (
    actor: Actor,
    importId: string,
    version: string,
  ): Promise<Outcome<Versioned<PeopleImport>, ConfirmRefusal>> => {
    const { schemeId } = actor;
    const decided = await retryOnConflict<Outcome<PeopleImport, ConfirmRefusal>>(() =>
      decide(ports, actor, importId, version),
    );
    if (!decided.ok) return decided;
    await finish(schemeId);
    const stored = await ports.store.peopleImport(schemeId, importId);
    if (stored === undefined) throw new Error("The import has vanished.");
    return done(stored);
  };
}

async function decide(
  ports: ConfirmPorts,
  actor: Actor,
  importId: string,
  version: string,
): Promise<Outcome<PeopleImport, ConfirmRefusal> | "conflict"> {
  const { schemeId } = actor;
  const register = await ports.store.register(schemeId);
  const found = await ports.store.peopleImport(schemeId, importId);
  if (found === undefined || register === undefined) return refused({ code: "import-unknown" });
  const { value } = found;
  if (value.state !== "dry-run") return refused({ code: "import-no-longer-open" });
  if (found.version !== version) return refused({ code: "version-out-of-date" });
  if (value.changes.length === 0) return refused({ code: "import-has-nothing-to-do" });
  if (value.revision !== register.value.revision) return refused({ code: "people-changed-since" });
  await noteEmails(ports, actor, value);
  const next: PeopleImport = { ...value, state: "committed" };
  const context = { schemeId, by: actor.person.value.id, subjectId: importId };
  const added = value.changes.filter(({ kind }) => kind === "add").length;
  const counts = { added, changed: value.changes.length - added };
  const outcome = await ports.store.commit({
    schemeId,
    replace: [{ type: "import", value: next, version }, nextRegister(register)],
    events: [eventOf(ports, context, { type: "PeopleImported", ...counts })],
  });
  return outcome === "conflict" ? "conflict" : done(next);
}

/** Notes where each e-mail leads before the rows exist: a note that leads nowhere does no harm, a missing one would. */
async function noteEmails(
  { users, store }: ConfirmPorts,
  { schemeId }: Actor,
  { changes }: PeopleImport,
): Promise<void> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const { tenantId } = scheme.value;
  for (let start = 0; start < changes.length; start += AT_ONCE) {
    await Promise.all(
      changes
        .slice(start, start + AT_ONCE)
        .map(({ details, personId }) =>
          users.noteEmail(tenantId, details.email, { schemeId, personId }),
        ),
    );
  }
}

const AT_ONCE = 20;
