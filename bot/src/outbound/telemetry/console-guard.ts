import { format } from "node:util";
import type { Log } from "../../application/ports/log";

const METHODS = ["debug", "dir", "error", "info", "log", "table", "trace", "warn"] as const;

/**
 * From now on nothing is printed by `console`: what libraries say there (botbuilder prints whole errors) may hold what
 * people wrote. The log says that something was said, and how long it was. Gives back how to end it.
 */
export function guardConsole(log: Pick<Log, "info">, target: Console = console): () => void {
  const before = { ...target };
  for (const method of METHODS) {
    target[method] = (...said: readonly unknown[]) => {
      log.info("console.used", { method, length: format(...said).length });
    };
  }
  return () => {
    Object.assign(target, before);
  };
}
