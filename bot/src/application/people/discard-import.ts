import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { PeopleImport } from "../records";

type DiscardPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why a dry run is not forgotten. */
export type DiscardRefusal =
  | { readonly code: "import-unknown" }
  | { readonly code: "import-no-longer-open" }
  | { readonly code: "version-out-of-date" };

/** Forgets a dry run: its rows are taken out at once. */
export function makeDiscardImport(ports: DiscardPorts) {
  return (
    actor: Actor,
    importId: string,
    version: string,
  ): Promise<Outcome<Versioned<PeopleImport>, DiscardRefusal>> =>
    retryOnConflict<Outcome<Versioned<PeopleImport>, DiscardRefusal>>(async () => {
      const { schemeId } = actor;
      const found = await ports.store.peopleImport(schemeId, importId);
      if (found === undefined) return refused({ code: "import-unknown" });
      if (found.value.state !== "dry-run") return refused({ code: "import-no-longer-open" });
      if (found.version !== version) return refused({ code: "version-out-of-date" });
      const value: PeopleImport = { ...found.value, state: "discarded", changes: [], problems: [] };
      const context = { schemeId, by: actor.person.value.id, subjectId: importId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "import", value, version }],
        events: [eventOf(ports, context, { type: "PeopleImportDiscarded" })],
      });
      if (outcome === "conflict") return "conflict";
      const stored = await ports.store.peopleImport(schemeId, importId);
      if (stored === undefined) throw new Error("The discarded import has vanished.");
      return done(stored);
    });
}
