import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { Publication } from "../records";
import { nextRegister, registerWithout } from "./allocation-state";

type UndoPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why a publication is not taken back. */
export type UndoRefusal =
  | { readonly code: "publication-unknown" }
  | { readonly code: "version-out-of-date" }
  | { readonly code: "already-undone" }
  | { readonly code: "too-late-to-undo" };

/** Whether nobody has been told yet. */
export function isUndoable(publication: Publication, now: string): boolean {
  return publication.state === "published" && now < publication.announceAt;
}

/**
 * Takes a publication back before anybody has been told: one write, and none of its pairings is visible. With that
 * everything is as it was: what they displace holds, and nothing else was written yet (`settle-publication.ts`).
 */
export function makeUndoPublication(ports: UndoPorts) {
  return (
    actor: Actor,
    publicationId: string,
    version: string,
  ): Promise<Outcome<Versioned<Publication>, UndoRefusal>> =>
    retryOnConflict<Outcome<Versioned<Publication>, UndoRefusal>>(async () => {
      const { schemeId } = actor;
      const register = await ports.store.register(schemeId);
      const publication = await ports.store.publication(schemeId, publicationId);
      if (publication === undefined || register === undefined) {
        return refused({ code: "publication-unknown" });
      }
      const { value } = publication;
      if (value.state === "undone") return refused({ code: "already-undone" });
      if (publication.version !== version) return refused({ code: "version-out-of-date" });
      if (!isUndoable(value, ports.clock.now())) return refused({ code: "too-late-to-undo" });
      const next: Publication = { ...value, state: "undone" };
      const context = { schemeId, by: actor.person.value.id, subjectId: publicationId };
      const act = { type: "PublicationUndone", pairs: value.pairs.length } as const;
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          { type: "publication", value: next, version },
          nextRegister(registerWithout(register, publicationId)),
        ],
        events: [eventOf(ports, context, act)],
      });
      if (outcome === "conflict") return "conflict";
      const undone = await ports.store.publication(schemeId, publicationId);
      return done(undone ?? { value: next, version });
    });
}
