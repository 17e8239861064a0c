import {
  changeSettings,
  settingsOf,
  type SettingName,
  type Settings,
  type SettingsEvent,
  type SettingsRefusal,
} from "../../scheme/policy/settings";
import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

type SettingsPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why settings are not saved. */
export type ChangeSettingsRefusal = SettingsRefusal | { readonly code: "version-out-of-date" };

/** The settings of a scheme, with the version to hand back. Throws where there is no such scheme. */
export async function settingsIn(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
): Promise<Versioned<Settings>> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return { value: settingsOf(scheme.value), version: scheme.version };
}

/**
 * Saves the settings of a scheme, all or none, audited by the names of what changed. Where somebody else
 * saved since they were read, nothing is saved: two people's choices are not mixed. What is being allocated at
 * that moment is decided again, by the rules as they are now.
 */
export function makeChangeSettings(ports: SettingsPorts) {
  return (
    actor: Actor,
    settings: Settings,
    version: string,
  ): Promise<Outcome<Versioned<Settings>, ChangeSettingsRefusal>> =>
    retryOnConflict<Outcome<Versioned<Settings>, ChangeSettingsRefusal>>(async () => {
      const { schemeId } = actor;
      const register = await ports.store.register(schemeId);
      const scheme = await ports.store.scheme(schemeId);
      if (scheme === undefined || register === undefined) throw new Error(`No scheme ${schemeId}.`);
      if (scheme.version !== version) return refused({ code: "version-out-of-date" });
      const decision = changeSettings(scheme.value, settings);
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length > 0) {
        const context = { schemeId, by: actor.person.value.id };
        const outcome = await ports.store.commit({
          schemeId,
          replace: [
            { type: "scheme", value: decision.state, version },
            ...(decision.events.some(changesRules) ? [nextRegister(register)] : []),
          ],
          events: decision.events.map((event) => eventOf(ports, context, event)),
        });
        if (outcome === "conflict") return "conflict";
      }
      return done(await settingsIn(ports, schemeId));
    });
}

/** Settings that decide who may support whom, and how many. */
const RULES: readonly SettingName[] = ["allocation", "maximumCapacity"];

function changesRules({ settings }: SettingsEvent): boolean {
  return settings.some((name) => RULES.includes(name));
}
