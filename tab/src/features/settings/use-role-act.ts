import type { RoleList } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { rolesKey } from "./settings-key";

/** Does something about who runs the scheme; the list that comes back is shown at once. */
export function useRoleAct(schemeId: string, act: () => Promise<RoleList>, told: string) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: act,
    onSuccess: async (list) => {
      notices.tell(told);
      client.setQueryData(rolesKey(schemeId), list);
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
}
