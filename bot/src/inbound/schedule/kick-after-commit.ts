import type { SchemeStore } from "../../application/ports/scheme-store";
import type { SchemeId } from "../../scheme/shared/ids";

/** The same store, which tells the worker of each act, so that its messages do not wait for the next look. */
export function kickAfterCommit(
  store: SchemeStore,
  kick: (schemeId: SchemeId) => void,
): SchemeStore {
  return {
    ...store,
    commit: async (write) => {
      const outcome = await store.commit(write);
      if (outcome === "committed") kick(write.schemeId);
      return outcome;
    },
  };
}
