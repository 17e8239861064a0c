import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { ReviewSheetResult } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useReread } from "../../components/use-reread";
import { contentBase64 } from "../../platform/file-content";
import { callApi } from "../../platform/queries";
import { reviewsText as text } from "../../text/supporters";
import { ChooseFile } from "./choose-file";

/** Looks supporters up in a sheet of reviews; no outcome is kept or shown (principle 4). */
export function ReviewSheet(props: { readonly schemeId: string; readonly onClose: () => void }) {
  const { schemeId } = props;
  const layout = useLayout();
  const reread = useReread(schemeId);
  const read = useMutation({
    mutationFn: async (file: File) =>
      callApi(api.readReviews, {
        params: { schemeId },
        body: {
          name: file.name,
          contentBase64: await contentBase64(file, text.unreadable(file.name)),
        },
      }),
    onSuccess: reread,
  });
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open && !read.isPending) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent className={layout.tight}>
            <p>{text.lead}</p>
            <div>
              <ChooseFile
                text={text.choose}
                label={text.chooseLabel}
                busy={read.isPending}
                onFile={(file) => read.mutate(file)}
              />
            </div>
            {read.error !== null && <FailureBar error={read.error} />}
            {read.data !== undefined && <Result result={read.data} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{text.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Result({ result }: { readonly result: ReviewSheetResult }) {
  const { set, asked, missing, others } = result;
  return (
    <div role="status">
      <p>{text.set(set.length)}</p>
      {set.length > 0 && (
        <ul>
          {set.map(({ personId, name, eligible }) => (
            <li key={personId}>{text.setTo(name, eligible)}</li>
          ))}
        </ul>
      )}
      {asked.length > 0 && <p>{text.asked(asked.map(({ name }) => name))}</p>}
      {missing.length > 0 && <p>{text.missing(missing.length)}</p>}
      {others > 0 && <p>{text.others(others)}</p>}
    </div>
  );
}
