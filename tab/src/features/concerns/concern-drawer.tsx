import { Button, DrawerBody, DrawerFooter, Link } from "@fluentui/react-components";
import { SideDrawer } from "../../components/side-drawer";
import * as api from "@near-peer/bot/contract";
import type { ConcernRow } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { useNotices } from "../../components/notice";
import { callApi, schemeKey } from "../../platform/queries";
import { concernsText } from "../../text/concerns";
import { useConcernStyles } from "./concern-styles";
import { ConcernState } from "./concern-state";

/** A concern with its words, at the side of the list; closed while there is none. */
export function ConcernDrawer(props: {
  readonly schemeId: string;
  readonly concern: ConcernRow | undefined;
  readonly onClose: () => void;
}) {
  const { concern, onClose } = props;
  return (
    <SideDrawer
      open={concern !== undefined}
      title={concern === undefined ? "" : concernsText.from(concern.author)}
      close={concernsText.close}
      onClose={onClose}
    >
      {concern !== undefined && (
        <>
          <Opened schemeId={props.schemeId} concern={concern} onClose={onClose} />
        </>
      )}
    </SideDrawer>
  );
}

/** Reads it by opening: the server records who did, each time. */
function Opened(props: {
  readonly schemeId: string;
  readonly concern: ConcernRow;
  readonly onClose: () => void;
}) {
  const { schemeId, concern, onClose } = props;
  const words = useConcernStyles();
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const params = { schemeId, concernId: concern.concernId };
  const reread = () => void client.invalidateQueries({ queryKey: schemeKey(schemeId) });
  const read = useMutation({
    mutationFn: () => callApi(api.readConcern, { params }),
    gcTime: 0,
    onSuccess: reread,
  });
  const close = useMutation({
    mutationFn: () => callApi(api.closeConcern, { params }),
    onSuccess: () => {
      notices.tell(concernsText.dealtWithDone);
      reread();
      onClose();
    },
  });
  const open = useEffectEvent(() => read.mutate());
  useEffect(() => open(), []);
  const error = read.error ?? close.error;
  return (
    <>
      <DrawerBody>
        <div className={layout.column}>
          <div className={layout.tight}>
            <span>{concernsText.about(concern)}</span>
            <span className={layout.quiet}>{concernsText.raised(concern.raisedAt)}</span>
            <ConcernState row={concern} />
          </div>
          {read.data === undefined && error === null && <Loading />}
          {read.data !== undefined && <p className={words.words}>{read.data.text}</p>}
          {error !== null && <FailureBar error={error} />}
          <div className={layout.tight}>
            <span className={layout.quiet}>{concernsText.guidance}</span>
            <Link href={concernsText.regulatorUrl} target="_blank" rel="noreferrer">
              {concernsText.regulator}
            </Link>
          </div>
        </div>
      </DrawerBody>
      {concern.state === "read" && (
        <DrawerFooter>
          <Button onClick={() => close.mutate()} disabledFocusable={close.isPending}>
            {concernsText.dealtWith}
          </Button>
        </DrawerFooter>
      )}
    </>
  );
}
