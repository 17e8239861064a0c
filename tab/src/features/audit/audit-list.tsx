import { Button, Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";
import type { AuditKind, AuditRow } from "@near-peer/bot/contract";
import { useMemo, useState } from "react";
import { DayInput } from "../../components/day-input";
import { EmptyState } from "../../components/empty-state";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { RecordGrid } from "../../components/record-grid";
import { failureWords } from "../../text/failures";
import { auditText as text } from "../../text/audit";
import { auditColumns, type AuditPerson } from "./audit-columns";
import { kindOf, KINDS } from "./audit-kinds";
import { useAudit, type AuditWanted } from "./audit-queries";
import { DailyProof } from "./daily-proof";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  // As wide as its longest choice it would not fit a telephone.
  kind: { width: "min(20rem, 100vw - 4rem)", minWidth: 0 },
  note: { margin: 0 },
});

interface ListProps {
  readonly schemeId: string;
  readonly wanted: AuditWanted;
  readonly onWanted: (wanted: AuditWanted) => void;
}

/** The trail in words, narrowed to a kind, a day or one person. */
export function AuditList(props: ListProps) {
  const { wanted, onWanted } = props;
  const { personId } = wanted;
  const styles = useStyles();
  const layout = useLayout();
  const [person, setPerson] = useState<AuditPerson>();
  const showOnly = (one: AuditPerson) => {
    setPerson(one);
    onWanted({ ...wanted, personId: one.personId });
  };
  return (
    <div className={layout.column}>
      <Narrowing wanted={wanted} onWanted={onWanted} />
      {personId !== undefined && (
        <div className={layout.row}>
          <span>{text.narrowed(person?.name ?? "")}</span>
          <Button size="small" onClick={() => onWanted({})}>
            {text.showAll}
          </Button>
        </div>
      )}
      <Rows {...props} onOnly={showOnly} />
      <p className={`${styles.note} ${layout.quiet} ${layout.prose}`}>{text.untoldNote}</p>
    </div>
  );
}

function Narrowing({ wanted, onWanted }: Omit<ListProps, "schemeId">) {
  const styles = useStyles();
  const layout = useLayout();
  const [kindId, dayId] = [useId("kind"), useId("day")];
  const { kind, day, ...rest } = wanted;
  const show = (next: { readonly kind?: AuditKind | undefined; readonly day?: string }) =>
    onWanted({
      ...rest,
      ...(next.kind === undefined ? {} : { kind: next.kind }),
      ...(next.day === undefined || next.day === "" ? {} : { day: next.day }),
    });
  const chosenDay = day === undefined ? {} : { day };
  return (
    <div className={layout.row}>
      <div className={styles.field}>
        <Label htmlFor={kindId}>{text.kind}</Label>
        <Select
          className={styles.kind}
          select={{ className: styles.kind, id: kindId }}
          value={kind ?? ""}
          onChange={(_, { value }) => show({ kind: kindOf(value), ...chosenDay })}
        >
          <option value="">{text.everyKind}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {text.kinds[one]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <Label htmlFor={dayId}>{text.day}</Label>
        <DayInput id={dayId} value={day ?? ""} onChange={(value) => show({ kind, day: value })} />
      </div>
    </div>
  );
}

function Rows(props: ListProps & { readonly onOnly: (person: AuditPerson) => void }) {
  const { schemeId, wanted, onOnly } = props;
  const layout = useLayout();
  const list = useAudit(schemeId, wanted);
  const columns = useMemo(() => auditColumns(onOnly), [onOnly]);
  const { rows } = list;
  if (rows === undefined) {
    if (list.error === null) return <Loading />;
    const retry = <Button onClick={() => void list.refetch()}>{failureWords.retry}</Button>;
    return <FailureBar error={list.error} title={failureWords.notLoaded} actions={retry} />;
  }
  return (
    <>
      {list.error !== null && <FailureBar error={list.error} title={failureWords.notLoaded} />}
      <DailyProof proof={list.proof} />
      {rows.length === 0 ? (
        <EmptyState
          title={text.nothingTitle}
          text={text.nothingText}
          action={<Button onClick={() => props.onWanted({})}>{text.showAll}</Button>}
        />
      ) : (
        <RecordGrid label={text.list} rows={rows} columns={columns} rowId={idOf} />
      )}
      {rows.length > 0 && (
        <div className={layout.row}>
          <span className={layout.quiet}>{text.showing(rows.length)}</span>
          {list.hasNextPage && (
            <Button
              disabledFocusable={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {text.more}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function idOf({ entry }: AuditRow): string {
  return String(entry);
}
