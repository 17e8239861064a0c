import * as api from "@near-peer/bot/contract";
import type { MyChange, MyOptions } from "@near-peer/bot/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";
import { SUPPORT_KEY } from "./support-key";

const OPTIONS_KEY = ["options"] as const;

/** What the signed-in person can change in one scheme. */
export type SchemeOptions = MyOptions["schemes"][number];

/** One of a supporter's doctors. */
export type DoctorOfMine = NonNullable<SchemeOptions["asSupporter"]>["doctors"][number];

/** Reads it; undefined until it is there. */
export function useOptions(schemeId: string): SchemeOptions | undefined {
  const options = useQuery({
    queryKey: OPTIONS_KEY,
    queryFn: ({ signal }) => callApi(api.getMyOptions, { signal }),
  });
  return options.data?.schemes.find((one) => one.schemeId === schemeId);
}

/** Makes a change. What it altered on the page is shown by `show`, once what asked for it may go. */
export function useChange(schemeId: string) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (made: MyChange) => callApi(api.changeMine, { body: { schemeId, change: made } }),
    // Somebody else may have acted first: the next try sees how things stand.
    onError: () => client.invalidateQueries({ queryKey: OPTIONS_KEY }),
  });
  const show = (options: MyOptions) => {
    client.setQueryData(OPTIONS_KEY, options);
    void client.invalidateQueries({ queryKey: SUPPORT_KEY });
  };
  return { change, show };
}
