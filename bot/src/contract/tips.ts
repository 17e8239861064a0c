import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, version } from "./shapes";

/** Waits for a director, is shown to supporters, or is not. */
export const tipState = z.enum(["waiting", "shown", "not-shown"]);

const words = {
  text: z.string().max(5_000),
  /** Whether its author's name stands beside it. */
  signed: z.boolean(),
};

/** A tip as its author keeps it. */
export const myTip = z.object({
  tipId: id,
  version,
  text: z.string(),
  signed: z.boolean(),
  state: tipState,
  /** What a director said to them; absent where nothing was. */
  reason: z.string().optional(),
});

/** A tip as every supporter reads it. `by` is empty where it is not signed. */
export const shownTip = z.object({ tipId: id, text: z.string(), by: z.string() });

/** The tips of a scheme, for one of its supporters. */
export const tipsOfMine = z.object({
  schemeId: id,
  schemeName: z.string(),
  /** Whether they may write one now, and read others'. */
  isSupporter: z.boolean(),
  mine: z.array(myTip),
  shown: z.array(shownTip),
});

/** A tip in a director's list. `by` is empty where it is not signed: who wrote it is nobody's to know then. */
export const tipRow = z.object({
  tipId: id,
  version,
  text: z.string(),
  by: z.string(),
  state: tipState,
  writtenAt: instant,
  reason: z.string().optional(),
});

const oneOf = inScheme.extend({ tipId: id });
const noted = z.object({ noted: z.literal(true) });

/** `GET /api/me/tips` */
export const listMyTips = route({
  method: "GET",
  path: "/api/me/tips",
  summary: "What the signed-in person wrote that helped others, and what supporters are shown.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ schemes: z.array(tipsOfMine) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-tips`: sent again with the same token, it is the same tip (NP27). */
export const writeTip = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-tips",
  summary: "Writes a tip for other supporters; a director looks at it first.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** A fresh id of the form; the tip gets it. */
    token: id,
    ...words,
  }),
  response: noted,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-tips/:tipId/change`: a director looks at it again. */
export const changeTip = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-tips/:tipId/change",
  summary: "Changes a tip of the signed-in person; a director looks at it again.",
  params: oneOf,
  query: nothing,
  body: z.strictObject(words),
  response: noted,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-tips/:tipId/take-back`: it is gone. */
export const takeTipBack = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-tips/:tipId/take-back",
  summary: "Takes a tip of the signed-in person back.",
  params: oneOf,
  query: nothing,
  body: nothing,
  response: noted,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/tips` */
export const listTips = route({
  method: "GET",
  path: "/api/schemes/:schemeId/tips",
  summary: "Every tip of the scheme's supporters, what waits for a director first.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(tipRow) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/tips/:tipId/decide`: as it was read; its author is told. */
export const decideTip = route({
  method: "POST",
  path: "/api/schemes/:schemeId/tips/:tipId/decide",
  summary: "Lets supporters be shown a tip, or not, with an optional reason for its author.",
  params: oneOf,
  query: nothing,
  body: z.strictObject({ show: z.boolean(), reason: z.string().max(5_000) }),
  response: z.object({ state: tipState }),
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/tips/export`: audited. */
export const exportTips = route({
  method: "POST",
  path: "/api/schemes/:schemeId/tips/export",
  summary: "Every tip of the scheme as CSV text. Taking it is audited.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ fileName: z.string(), csv: z.string(), rows: z.number().int() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
  isExport: true,
});

/** Where a tip stands. */
export type TipState = z.infer<typeof tipState>;
/** A tip as its author keeps it. */
export type MyTip = z.infer<typeof myTip>;
/** A tip as every supporter reads it. */
export type ShownTip = z.infer<typeof shownTip>;
/** The tips of a scheme, for one of its supporters. */
export type TipsOfMine = z.infer<typeof tipsOfMine>;
/** A tip in a director's list. */
export type TipRow = z.infer<typeof tipRow>;
