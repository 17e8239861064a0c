import { Field, ProgressBar } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "../../platform/queries";
import { allocateText } from "../../text/allocate";

/** How often it is asked how far things are; most proposals are there before the first time. */
const EVERY_MS = 800;

/** Shown while a proposal is worked out: how far it is, where that is known. */
export function Proposing({ schemeId }: { readonly schemeId: string }) {
  const progress = useQuery({
    queryKey: ["allocation-progress", schemeId],
    queryFn: ({ signal }) => callApi(api.allocationProgress, { params: { schemeId }, signal }),
    refetchInterval: EVERY_MS,
    gcTime: 0,
    retry: false,
  });
  const { working = false, placed = 0, of = 0 } = progress.data ?? {};
  const known = working && of > 0;
  return (
    <Field
      validationMessage={known ? allocateText.placed(placed, of) : allocateText.proposing}
      validationState="none"
    >
      <ProgressBar
        aria-label={allocateText.proposing}
        {...(known ? { value: placed, max: of } : {})}
      />
    </Field>
  );
}
