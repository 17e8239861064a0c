import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { givenRole, roleGift, type GivenRole } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeQuery } from "../../platform/queries";
import { rolesText } from "../../text/settings";
import { useDialogFields } from "./dialog-fields";
import { NOBODY, PersonFields, wrongOf, type EnteredPerson, type Wrong } from "./person-fields";
import { useRoleAct } from "./use-role-act";

interface Entered extends EnteredPerson {
  readonly role: GivenRole;
  readonly from: string;
  readonly until: string;
}

/** Adds somebody who runs or oversees the scheme, by name and work e-mail. */
export default function GiveRoleDialog(props: {
  readonly schemeId: string;
  readonly onGone: () => void;
}) {
  const { schemeId } = props;
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const [entered, setEntered] = useState<Entered>({
    ...NOBODY,
    role: "administrator",
    from: today,
    until: "",
  });
  const [tried, setTried] = useState(false);
  const change = (changes: Partial<Entered>) => setEntered({ ...entered, ...changes });
  const { until, ...rest } = entered;
  const read = roleGift.safeParse({ ...rest, ...(until === "" ? {} : { until }) });
  const name = `${entered.given} ${entered.family}`.trim();
  const gift = useRoleAct(
    schemeId,
    () => callApi(api.giveRole, { params: { schemeId }, body: roleGift.parse(read.data) }),
    rolesText.added(name, rolesText.roles[entered.role]),
  );
  return (
    <ActDialog
      title={rolesText.addTitle}
      confirm={rolesText.confirmAdd}
      cancel={rolesText.cancel}
      busy={gift.isPending}
      error={gift.error}
      done={gift.isSuccess}
      onDone={props.onGone}
      onClose={props.onGone}
      onConfirm={() => {
        setTried(true);
        if (read.success) gift.mutate();
      }}
    >
      <p>{rolesText.addText}</p>
      <GiftFields entered={entered} change={change} wrong={wrongOf(read, tried)} />
    </ActDialog>
  );
}

function GiftFields(props: {
  readonly entered: Entered;
  readonly change: (changes: Partial<Entered>) => void;
  readonly wrong: Wrong;
}) {
  const { entered, change, wrong } = props;
  const styles = useDialogFields();
  return (
    <div className={styles.fields}>
      <PersonFields entered={entered} change={change} wrong={wrong} />
      <Field label={rolesText.role}>
        <RadioGroup
          value={entered.role}
          onChange={(_, { value }) => change({ role: givenRole.parse(value) })}
        >
          {givenRole.options.map((role) => (
            <Radio
              key={role}
              value={role}
              label={`${rolesText.roles[role]}. ${rolesText.about[role]}`}
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.days}>
        <Field className={styles.half} label={rolesText.firstDay} required {...wrong("from")}>
          <DayInput value={entered.from} onChange={(value) => change({ from: value })} />
        </Field>
        <Field
          className={styles.half}
          label={rolesText.lastDay}
          hint={rolesText.lastDayHint}
          {...wrong("until")}
        >
          <DayInput value={entered.until} onChange={(value) => change({ until: value })} />
        </Field>
      </div>
    </div>
  );
}
