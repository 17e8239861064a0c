import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { pageOf, type Screen } from "../platform/route";
import { Banner } from "./banner";
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

/** Holds the notice and the live region. */
export function NoticeProvider(props: {
  readonly screen: Screen;
  readonly children: (notice: ReactNode) => ReactNode;
}) {
  const page = pageOf(props.screen);
  const [told, setTold] = useState({ text: "", page });
  const [said, setSaid] = useState("");
  const layout = useLayout();
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
          <Banner intent="success" onDismiss={clear}>
            {told.text}
          </Banner>
        ),
      )}
    </Context>
  );
}
