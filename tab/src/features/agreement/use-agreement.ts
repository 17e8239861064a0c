import * as api from "@near-peer/bot/contract";
import type { AgreementTextView, AgreementView } from "@near-peer/bot/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNotices } from "../../components/notice";
import { failureCode } from "../../platform/api-problem";
import { callApi } from "../../platform/queries";
import { agreementForm, agreementSigning } from "../../text/agreement";

/** Whose agreement it is. */
export interface OfPair {
  readonly schemeId: string;
  readonly pairingId: string;
}

const keyOf = ({ schemeId, pairingId }: OfPair) => ["agreement", schemeId, pairingId];

/** What the two agree on, as it stands. */
export function useAgreement(pair: OfPair) {
  return useQuery({
    queryKey: keyOf(pair),
    queryFn: ({ signal }) => callApi(api.getMyAgreement, { params: pair, signal }),
  });
}

/** Saves it on top of the version that was read. Where the other half wrote first, theirs is read again. */
export function useSaveAgreement(pair: OfPair, onSaved: () => void) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: ({ text, read }: { readonly text: AgreementTextView; readonly read: string }) =>
      callApi(api.saveMyAgreement, { params: pair, body: text, ifMatch: read }),
    gcTime: 0,
    onSuccess: (saved) => {
      client.setQueryData<AgreementView>(keyOf(pair), saved);
      notices.tell(agreementForm.saved);
      onSaved();
    },
    onError: (error) => {
      if (failureCode(error) !== "version-out-of-date") return undefined;
      return client.invalidateQueries({ queryKey: keyOf(pair) });
    },
  });
}

/** Signs the version that is shown. Where it is another one by now, that is read again. */
export function useSignAgreement(pair: OfPair) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: (read: string) =>
      callApi(api.signMyAgreement, {
        params: pair,
        body: { confidentiality: true },
        ifMatch: read,
      }),
    onSuccess: (signed) => {
      client.setQueryData<AgreementView>(keyOf(pair), signed);
      notices.tell(agreementSigning.done);
    },
    onError: () => client.invalidateQueries({ queryKey: keyOf(pair) }),
  });
}
