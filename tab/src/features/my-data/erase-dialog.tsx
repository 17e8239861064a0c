import { Checkbox, Field } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ErasureCertificate } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { FailureBar } from "../../components/failure";
import { KeptWords } from "../../components/kept-words";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { callApi } from "../../platform/queries";
import { myDataText } from "../../text/my-data";

/** What would go and what would stay, and the word that it is wanted: a tick and a button, nothing typed (PF-15). */
export function EraseDialog(props: {
  readonly onErased: (certificate: ErasureCertificate) => void;
  readonly onClose: () => void;
}) {
  const layout = useLayout();
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const plan = useQuery({
    queryKey: ["my-erasure"],
    queryFn: ({ signal }) => callApi(api.getErasurePlan, { signal }),
    gcTime: 0,
  });
  const erase = useMutation({
    mutationFn: () => callApi(api.eraseMe, { body: { understood: true } }),
    gcTime: 0,
  });
  const schemes = plan.data?.schemes ?? [];
  const last = schemes.find(({ lastDirector }) => lastDirector);
  return (
    <ActDialog
      title={myDataText.plan}
      confirm={last === undefined ? myDataText.confirm : myDataText.close}
      cancel={myDataText.cancel}
      busy={erase.isPending}
      error={erase.error}
      done={erase.isSuccess}
      onDone={() => {
        if (erase.data !== undefined) props.onErased(erase.data);
      }}
      onConfirm={() => {
        if (last !== undefined) props.onClose();
        else if (understood && plan.isSuccess) erase.mutate();
        else setAsked(true);
      }}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        {plan.isPending && <Loading lines={4} />}
        {plan.error !== null && <FailureBar error={plan.error} />}
        {schemes.map(({ schemeId, schemeName, goes, kept }) => (
          <section key={schemeId} aria-label={schemeName}>
            {schemes.length > 1 && <p>{schemeName}</p>}
            <KeptWords title={myDataText.goes} goes={goes} kept={kept} />
          </section>
        ))}
        {last !== undefined && <p>{myDataText.lastDirector(last.schemeName)}</p>}
        {plan.isSuccess && last === undefined && (
          <Field
            {...(asked && !understood
              ? { validationMessage: myDataText.tick, validationState: "error" as const }
              : {})}
          >
            <Checkbox
              label={myDataText.understood}
              checked={understood}
              onChange={(_, data) => setUnderstood(data.checked === true)}
            />
          </Field>
        )}
      </div>
    </ActDialog>
  );
}
