import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { schemeKey } from "../../platform/queries";

/**
 * Does something about a supporter at once, says so, and reads the register again. The focus is left where
 * it is: all of this happens in a drawer, which the page behind it must not take it from.
 */
export function useSupporterAct<Input>(
  schemeId: string,
  act: (input: Input) => Promise<SupporterRow>,
  done: (row: SupporterRow) => string,
) {
  const notices = useNotices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (row) => notices.tell(done(row)),
    // Somebody else may have changed it: the list is read again, so that the next try knows.
    onSettled: () => client.invalidateQueries({ queryKey: schemeKey(schemeId) }),
  });
}
