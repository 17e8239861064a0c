import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
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
    if (list.current === null) return;
    measure(list.current, measured.current);
    const { top } = list.current.getBoundingClientRect();
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
    // Fluent's grid takes up other rows later than it is given them: how tall the list became tells when it has.
    const grown = new ResizeObserver(scrolled);
    if (list.current !== null) grown.observe(list.current);
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("resize", resized);
    return () => {
      grown.disconnect();
      window.removeEventListener("scroll", scrolled);
      window.removeEventListener("resize", resized);
    };
  }, [list]);
  useEffect(() => look(), [rows]);
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
  const heights = new Map<number, number>();
  for (const row of list.querySelectorAll(`[${ROW_PLACE}]`)) {
    const group = Math.floor(Number(row.getAttribute(ROW_PLACE)) / GROUP);
    heights.set(group, (heights.get(group) ?? 0) + row.getBoundingClientRect().height);
  }
  for (const [group, height] of heights) measured.set(group, height);
}
