import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from "react";
import { GROUP, groupsInView, heightOf } from "./rows-in-view";

/** The attribute by which a row of a long list tells its place. */
export const ROW_PLACE = "data-place";

/**
 * Which rows of a long list are drawn: those in the window or near it, and those around the one that has the
 * focus. `list` is what they stand in; `heightBefore` gives, for the first row of a group that is not drawn, the height it leaves free.
 */
export function useRowsInView(list: RefObject<HTMLElement | null>, rows: number) {
  const measured = useRef(new Map<number, number>());
  const [view, setView] = useState<readonly [number, number]>([0, 2]);
  const [focused, setFocused] = useState(-1);
  const look = useEffectEvent(() => {
    const top = list.current?.getBoundingClientRect().top;
    if (top === undefined) return;
    const windowHeight = window.innerHeight;
    const next = groupsInView({ rows, top, windowHeight, measured: measured.current });
    setView((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
  });
  useEffect(() => {
    const scrolled = () => look();
    const resized = () => {
      measured.current.clear(); // texts break elsewhere now
      look();
    };
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("resize", resized);
    return () => {
      window.removeEventListener("scroll", scrolled);
      window.removeEventListener("resize", resized);
    };
  }, []);
  useEffect(() => look(), [rows]);
  useLayoutEffect(() => {
    if (list.current !== null) measure(list.current, measured.current);
  });
  const drawn = (group: number) => (group >= view[0] && group <= view[1]) || group === focused;
  return {
    isDrawn: (place: number) => drawn(Math.floor(place / GROUP)),
    heightBefore: (place: number) =>
      place % GROUP === 0
        ? heightOf(place / GROUP, { rows, measured: measured.current })
        : undefined,
    onFocus: (target: Element) => {
      const place = target.closest(`[${ROW_PLACE}]`)?.getAttribute(ROW_PLACE);
      setFocused(place === null || place === undefined ? -1 : Math.floor(Number(place) / GROUP));
    },
  };
}

/** Takes down how tall the groups are that are on the page. */
function measure(list: HTMLElement, measured: Map<number, number>): void {
  const bounds = new Map<number, { top: number; bottom: number }>();
  for (const row of list.querySelectorAll(`[${ROW_PLACE}]`)) {
    const group = Math.floor(Number(row.getAttribute(ROW_PLACE)) / GROUP);
    const { top, bottom } = row.getBoundingClientRect();
    const known = bounds.get(group);
    bounds.set(group, { top: known?.top ?? top, bottom });
  }
  for (const [group, { top, bottom }] of bounds) measured.set(group, bottom - top);
}
