import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";

/** Does something about a supporter at once, says so, and reads the register again. */
export function useSupporterAct<Input>(
  schemeId: string,
  act: (input: Input) => Promise<SupporterRow>,
  done: (row: SupporterRow) => string,
) {
  const notices = useNotices();
  const reread = useReread(schemeId);
  return useMutation({
    mutationFn: act,
    onSuccess: (row) => notices.tell(done(row)),
    // Somebody else may have changed it: the list is read again, so that the next try knows.
    onSettled: reread,
  });
}
