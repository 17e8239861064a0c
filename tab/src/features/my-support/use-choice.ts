import * as api from "@near-peer/bot/contract";
import type { MyChoice } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { callApi } from "../../platform/queries";
import { myText } from "../../text/my-support";
import { SUPPORT_KEY } from "./support-key";

/** Makes a choice for oneself: one press, at once, no reason (NP13). */
export function useChoice(schemeId: string) {
  const client = useQueryClient();
  const { say } = useNotices();
  return useMutation({
    mutationFn: (choice: MyChoice) => callApi(api.makeMyChoice, { body: { schemeId, choice } }),
    onSuccess: (support, choice) => {
      client.setQueryData(SUPPORT_KEY, support);
      say(myText.done[choice]);
    },
  });
}
