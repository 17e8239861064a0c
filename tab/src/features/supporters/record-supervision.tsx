import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { londonTime } from "../../platform/london-time";
import { callApi, schemeQuery } from "../../platform/queries";
import { supervisionText as text } from "../../text/recognition";
import { supporterFound } from "./supporter-filters";
import { useSupporters } from "./use-supporters";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { border: "none", padding: 0, margin: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  // A long list scrolls by itself, so that the buttons below stay in sight; the focus is drawn around what has it.
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "16rem",
    overflowY: "auto",
    padding: tokens.spacingVerticalXXS,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

const MOST = 40;

/** What was entered, until it is noted; the token tells a second press of the same form. */
interface Draft {
  readonly token: string;
  readonly on: string;
  readonly minutes: string;
  readonly chosen: ReadonlySet<string>;
}

/** What is wrong with a draft, by field; empty where nothing is. */
function problemsOf({ on, minutes, chosen }: Draft) {
  const isLength = /^\d{1,4}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440;
  return {
    on: on === "" ? text.needsDay : "",
    minutes: isLength ? "" : text.needsMinutes,
    chosen: chosen.size === 0 ? text.needsSomebody : chosen.size > MOST ? text.tooMany : "",
  };
}

/** The dialog in which supervision is noted for everybody who was there, in one act (RT7). */
export default function RecordSupervision(props: {
  readonly schemeId: string;
  readonly onClose: () => void;
}) {
  const { schemeId, onClose } = props;
  const styles = useStyles();
  const notices = useNotices();
  const reread = useReread(schemeId);
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const [draft, setDraft] = useState<Draft>(() => ({
    token: crypto.randomUUID(),
    on: "",
    minutes: "",
    chosen: new Set(),
  }));
  const [tried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: ({ token, on, minutes, chosen }: Draft) =>
      callApi(api.recordSupervision, {
        params: { schemeId },
        body: { token, on, minutes: Number(minutes), personIds: [...chosen] },
      }),
    onSuccess: ({ noted, already }) => notices.tell(text.done(noted, already)),
  });
  const problems = problemsOf(draft);
  const said = (problem: string) => (tried && problem !== "" ? { validationMessage: problem } : {});
  return (
    <ActDialog
      title={text.title}
      confirm={text.confirm}
      cancel={text.cancel}
      busy={note.isPending}
      error={note.error}
      done={note.isSuccess}
      onDone={() => {
        onClose();
        reread();
      }}
      onConfirm={() => {
        setTried(true);
        if (Object.values(problems).every((problem) => problem === "")) note.mutate(draft);
      }}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <p>{text.lead}</p>
        <Field label={text.on} {...said(problems.on)}>
          <DayInput
            value={draft.on}
            max={today}
            onChange={(value) => setDraft({ ...draft, on: value })}
          />
        </Field>
        <Field label={text.minutes} hint={text.minutesHint} {...said(problems.minutes)}>
          <Input
            inputMode="numeric"
            value={draft.minutes}
            onChange={(_, { value }) => setDraft({ ...draft, minutes: value.trim() })}
          />
        </Field>
        <WhoWasThere
          schemeId={schemeId}
          chosen={draft.chosen}
          problem={tried ? problems.chosen : ""}
          onChange={(chosen) => setDraft({ ...draft, chosen })}
        />
      </div>
    </ActDialog>
  );
}

function WhoWasThere(props: {
  readonly schemeId: string;
  readonly chosen: ReadonlySet<string>;
  readonly problem: string;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { chosen, problem, onChange } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const { rows = [] } = useSupporters(props.schemeId);
  const isOffered = (row: SupporterRow) => row.state === "volunteered";
  const offered = rows.filter((row) => isOffered(row) && supporterFound(row, search));
  const choose = (personId: string, isThere: boolean) => {
    const next = new Set(chosen);
    if (isThere) next.add(personId);
    else next.delete(personId);
    onChange(next);
  };
  return (
    <fieldset className={`${styles.choice} ${layout.tight}`}>
      <legend className={styles.legend}>{text.who}</legend>
      <Field label={text.search}>
        <Input value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <div className={styles.list}>
        {offered.map(({ personId, name }) => (
          <Checkbox
            key={personId}
            label={name}
            checked={chosen.has(personId)}
            onChange={(_, { checked }) => choose(personId, checked === true)}
          />
        ))}
        {offered.length === 0 && <span className={layout.quiet}>{text.nobody}</span>}
      </div>
      <span role="status" className={problem === "" ? layout.quiet : styles.wrong}>
        {problem === "" ? text.chosen(chosen.size) : problem}
      </span>
    </fieldset>
  );
}
