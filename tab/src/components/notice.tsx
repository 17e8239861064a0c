import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { pageOf, type Screen } from "../platform/route";
import { shellText } from "../text/shell";
import { useLayout } from "./layout";

/** Tells the person what came of what they did: seen at the top of the page, and read out. */
export interface Notices {
  /** Shown until dismissed, replaced, or the page is left, and read out. `on` is the page it belongs to, where the person is being taken there. */
  readonly tell: (text: string, on?: Screen) => void;
  /** Only read out: what a seeing person sees anyway, such as how many rows fit a search. */
  readonly say: (text: string) => void;
  readonly clear: () => void;
}

const Context = createContext<Notices>({
  tell: () => undefined,
  say: () => undefined,
  clear: () => undefined,
});

/** The notices of the page. */
export function useNotices(): Notices {
  return use(Context);
}

const useStyles = makeStyles({
  // The body decides how wide and how tall it has to be, at any zoom.
  bar: { whiteSpace: "normal" },
});

/** Holds the notice and the live region. */
export function NoticeProvider(props: {
  readonly screen: Screen;
  readonly children: (notice: ReactNode) => ReactNode;
}) {
  const page = pageOf(props.screen);
  const [told, setTold] = useState({ text: "", page });
  const [said, setSaid] = useState("");
  const layout = useLayout();
  const styles = useStyles();
  const tell = useCallback(
    (text: string, on?: Screen) => {
      setTold({ text, page: on === undefined ? page : pageOf(on) });
      setSaid(text);
    },
    [page],
  );
  const clear = useCallback(() => setTold({ text: "", page: "" }), []);
  const notices = useMemo(() => ({ tell, say: setSaid, clear }), [tell, clear]);
  return (
    <Context value={notices}>
      <div role="status" aria-live="polite" className={layout.unseen}>
        {said}
      </div>
      {props.children(
        told.text !== "" && told.page === page && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody>{told.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={shellText.dismiss}
                  icon={<Dismiss20Regular />}
                  onClick={clear}
                />
              }
            />
          </MessageBar>
        ),
      )}
    </Context>
  );
}
