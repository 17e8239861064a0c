import { Button } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { SupervisorRow, SupervisorsAdded } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { byText } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { ListStatus } from "../../components/list-status";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { RecordGrid, type Column } from "../../components/record-grid";
import { StateLabel } from "../../components/state-label";
import { useReread } from "../../components/use-reread";
import { contentBase64 } from "../../platform/file-content";
import { shortDay } from "../../platform/london-time";
import { callApi, schemeKey } from "../../platform/queries";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";
import { supervisorListText as text } from "../../text/supporters";
import { AddSupervisor } from "./add-supervisor";
import { ChooseFile } from "./choose-file";

const COLUMNS: readonly Column<SupervisorRow>[] = [
  {
    id: "name",
    title: text.columns.name,
    grow: 2,
    compare: (one, other) => byText(one.name, other.name),
    cell: ({ name, email }) => <Person name={name} more={email} />,
  },
  {
    id: "linked",
    title: text.columns.linked,
    cell: ({ linked }) => (
      <StateLabel tone={linked ? "done" : "none"} text={linked ? text.linked : text.notLinked} />
    ),
  },
  {
    id: "told",
    title: text.columns.told,
    compare: (one, other) => byText(one.toldOn ?? "", other.toldOn ?? ""),
    cell: ({ toldOn }) => (toldOn === undefined ? text.notTold : shortDay(toldOn)),
  },
  {
    id: "applicants",
    title: text.columns.applicants,
    grow: 0.8,
    compare: (one, other) => one.applicants - other.applicants,
    cell: ({ applicants }) => String(applicants),
  },
];

/** Those who may be asked about a supporter: a list to import, or one at a time (NP1, NP6). */
export function Supervisors({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const notices = useNotices();
  const reread = useReread(schemeId);
  const [adding, setAdding] = useState(false);
  const list = useWholeList<SupervisorRow>(
    [...schemeKey(schemeId), "supervisors"],
    (cursor, signal) =>
      callApi(api.listSupervisors, {
        params: { schemeId },
        query: { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
  );
  const read = useMutation({
    mutationFn: async (file: File) =>
      callApi(api.importSupervisors, {
        params: { schemeId },
        body: {
          name: file.name,
          contentBase64: await contentBase64(file, text.unreadable(file.name)),
        },
      }),
    onSuccess: ({ added, changed, unchanged, problems }) => {
      if (problems.length === 0) notices.tell(text.done(added, changed, unchanged));
      reread();
    },
  });
  return (
    <section className={layout.tight} aria-labelledby="supervisors">
      <div className={layout.spread}>
        <div>
          <SectionHeading id="supervisors">{text.title}</SectionHeading>
          <span className={layout.quiet}>{text.lead}</span>
        </div>
        <div className={layout.row}>
          <ChooseFile
            text={text.import}
            label={text.importLabel}
            busy={read.isPending}
            onFile={(file) => read.mutate(file)}
          />
          <Button icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        </div>
      </div>
      <span className={layout.quiet}>{text.importHint}</span>
      {read.error !== null && <FailureBar error={read.error} />}
      {read.data !== undefined && <Problems added={read.data} />}
      <ListStatus list={list} />
      {list.rows?.length === 0 && <p className={layout.quiet}>{text.none}</p>}
      {list.rows !== undefined && list.rows.length > 0 && (
        <RecordGrid
          label={text.title}
          rows={list.rows}
          columns={COLUMNS}
          rowId={(row) => row.personId}
        />
      )}
      {adding && <AddSupervisor schemeId={schemeId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Problems({ added: { problems } }: { readonly added: SupervisorsAdded }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <p>{text.problems}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text}>{problem.text}</li>
        ))}
      </ul>
    </div>
  );
}
