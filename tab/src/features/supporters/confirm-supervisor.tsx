import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";
import type { ApplicationProps } from "./application-props";
import { useSupporterAct } from "./use-supporter-act";

const AS = ["educational-supervisor", "appraiser", "dme"] as const;

/** The administrator confirms whom an applicant turns to, or corrects it (NP6). */
export function ConfirmSupervisor(props: ApplicationProps) {
  const { schemeId, row, application } = props;
  const { personId, version } = row;
  const layout = useLayout();
  const [turnsTo, setTurnsTo] = useState(application.turnsTo);
  const confirm = useSupporterAct(
    schemeId,
    (body: typeof turnsTo) =>
      callApi(api.confirmSupervisor, { params: { schemeId, personId }, body, ifMatch: version }),
    () => text.confirmDone(turnsTo.name),
  );
  return (
    <section aria-labelledby="confirm-supervisor">
      <form
        className={layout.tight}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!confirm.isPending) confirm.mutate(turnsTo, { onSuccess: props.onDone });
        }}
      >
        <SectionHeading id="confirm-supervisor">{text.confirmTitle}</SectionHeading>
        <span className={layout.quiet}>{text.confirmLead}</span>
        <Field label={text.what}>
          <RadioGroup
            value={turnsTo.as}
            onChange={(_, { value }) => {
              const as = AS.find((one) => one === value);
              if (as !== undefined) setTurnsTo({ ...turnsTo, as });
            }}
          >
            {AS.map((as) => (
              <Radio key={as} value={as} label={text.as[as]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={text.name} required>
          <Input
            value={turnsTo.name}
            onChange={(_, { value }) => setTurnsTo({ ...turnsTo, name: value })}
          />
        </Field>
        <Field label={text.mail} required>
          <Input
            type="email"
            value={turnsTo.email}
            onChange={(_, { value }) => setTurnsTo({ ...turnsTo, email: value })}
          />
        </Field>
        {confirm.error !== null && <FailureBar error={confirm.error} />}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={confirm.isPending}>
            {text.confirm}
          </Button>
        </div>
      </form>
    </section>
  );
}
