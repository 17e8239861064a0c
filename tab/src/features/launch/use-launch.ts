import * as api from "@near-peer/bot/contract";
import type { LaunchStep } from "@near-peer/bot/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { callApi, schemeKey } from "../../platform/queries";
import { useReread } from "../../components/use-reread";

/** The launch of a scheme's programme. */
export function launchQuery(schemeId: string) {
  return queryOptions({
    queryKey: [...schemeKey(schemeId), "launch"],
    queryFn: ({ signal }) => callApi(api.getLaunch, { params: { schemeId }, signal }),
  });
}

/** What is said of a step: a day, at once, or that it has none. */
export type StepChoice =
  | { readonly choice: "on"; readonly day: string }
  | { readonly choice: "now" }
  | { readonly choice: "cancel" };

/** Which step of which version of a launch is changed. */
export interface StepOf {
  readonly schemeId: string;
  readonly step: LaunchStep;
  readonly version: string;
}

/** Changes a step's day. Where somebody else was first, the launch is read again, so that the next try knows. */
export function usePlanStep(
  { schemeId, step, version }: StepOf,
  onSuccess: (chosen: StepChoice) => void,
) {
  const reread = useReread(schemeId);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chosen: StepChoice) =>
      callApi(api.planLaunchStep, {
        params: { schemeId, step },
        body: chosen,
        ifMatch: version,
      }),
    onSuccess: (launch, chosen) => {
      // The answer is the launch as it is now: whoever goes on at once decides on this version.
      client.setQueryData(launchQuery(schemeId).queryKey, launch);
      onSuccess(chosen);
    },
    onError: reread,
  });
}
