import { Field, Input, Select } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ProposalView } from "@near-peer/bot/contract";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { DayInput } from "../../components/day-input";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { useReread } from "../../components/use-reread";
import { failureCode } from "../../platform/api-problem";
import { dayAndTime, instantOf, londonTime } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { publishText } from "../../text/allocate";
import { MessagesToSend } from "./messages-to-send";
import { aboutKey } from "./proposal-queries";

/** Asks when to tell people and whom those without can turn to, shows what will be sent, and publishes. */
export default function PublishDialog(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly now: string;
  readonly onClose: () => void;
  /** Called once it has gone: published, or found to be out of date. */
  readonly onDone: (published: boolean) => void;
}) {
  const { schemeId, proposal } = props;
  const { proposalId, pairs, unallocated } = proposal;
  const [when, setWhen] = useState(londonTime(proposal.announceAt));
  const [contact, setContact] = useState("");
  const at = instantOf(when);
  const problem = timeProblem(at, props.now);
  const reread = useReread(schemeId);
  const asked = problem === "" ? at : undefined;
  const publication = usePublish(props, { announceAt: at, contact });
  const preview = useQuery({
    queryKey: [...aboutKey(schemeId, proposal, "preview"), contact, asked],
    queryFn: ({ signal }) =>
      callApi(api.previewPublication, {
        params: { schemeId, proposalId },
        query: {
          ...(contact === "" ? {} : { interimContactId: contact }),
          ...(asked === undefined ? {} : { announceAt: asked }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const { error } = publication;
  const outOfDate = error !== null && isOutOfDate(error);
  const supporters = new Set(pairs.map(({ supporter }) => supporter.personId)).size;
  return (
    <ActDialog
      title={publishText.dialogTitle}
      confirm={publication.isPending ? publishText.publishing : publishText.confirm}
      cancel={publishText.cancel}
      busy={publication.isPending}
      error={outOfDate ? null : error}
      done={publication.isSuccess || outOfDate}
      onDone={() => {
        props.onDone(!outOfDate);
        reread(); // only now: a published proposal has no dialog any more
      }}
      onConfirm={() => {
        if (problem === "") publication.mutate();
      }}
      onClose={props.onClose}
    >
      <p>{publishText.told(pairs.length, supporters)}</p>
      <TimeFields when={when} now={props.now} problem={problem} onChange={setWhen} />
      {unallocated.length > 0 && (
        <Field label={publishText.contact(unallocated.length)} hint={publishText.contactHint}>
          <Select value={contact} onChange={(_, { value }) => setContact(value)}>
            {preview.data?.contacts.map(({ personId, name }, nth) => (
              // The first is whoever publishes, and needs no naming.
              <option key={personId} value={nth === 0 ? "" : personId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <MessagesToSend preview={preview.data} error={preview.error} />
    </ActDialog>
  );
}

function TimeFields(props: {
  readonly when: ReturnType<typeof londonTime>;
  readonly now: string;
  readonly problem: string;
  readonly onChange: (when: ReturnType<typeof londonTime>) => void;
}) {
  const { when, problem, onChange } = props;
  const layout = useLayout();
  const at = instantOf(when);
  return (
    <>
      <div className={layout.row}>
        <Field label={publishText.day}>
          <DayInput
            value={when.day}
            min={londonTime(props.now).day}
            onChange={(value) => onChange({ ...when, day: value })}
          />
        </Field>
        <Field label={`${publishText.time}, ${publishText.timeHint}`}>
          <Input
            type="time"
            value={when.time}
            onChange={(_, { value }) => onChange({ ...when, time: value })}
          />
        </Field>
      </div>
      <Field
        role="status"
        validationState={problem === "" ? "none" : "error"}
        validationMessage={
          problem === "" && at !== undefined ? publishText.shown(dayAndTime(at)) : problem
        }
      />
    </>
  );
}

/** Why people can't be told then; `""` where they can. */
function timeProblem(at: string | undefined, now: string): string {
  if (at === undefined) return publishText.invalid;
  return at <= now ? publishText.past : "";
}

function usePublish(
  props: Parameters<typeof PublishDialog>[0],
  { announceAt, contact }: { readonly announceAt: string | undefined; readonly contact: string },
) {
  const { schemeId, proposal } = props;
  const notices = useNotices();
  return useMutation({
    mutationFn: () =>
      callApi(api.publish, {
        params: { schemeId },
        body: {
          proposalId: proposal.proposalId,
          ...(announceAt === undefined ? {} : { announceAt }),
          ...(contact === "" ? {} : { interimContactId: contact }),
        },
        ifMatch: proposal.version,
      }),
    onSuccess: ({ pairs, announceAt: at }) => {
      notices.tell(publishText.done(pairs, dayAndTime(at)), { name: "allocate", schemeId });
    },
  });
}

/** Whether the proposal is no longer what was looked at, or can no longer be published. */
function isOutOfDate(error: Error): boolean {
  const code = failureCode(error);
  return (
    code === "proposal-out-of-date" ||
    code === "version-out-of-date" ||
    code === "people-changed-since" ||
    code === "nothing-to-publish" ||
    code === "already-published"
  );
}
