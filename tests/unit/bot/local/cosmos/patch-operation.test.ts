import { changed, type PatchOperation } from "../../../../../bot/src/local/cosmos/patch-operation";

const ITEM = { n: 1, list: [1, 2], inner: { k: "v" } };
const after = (operation: PatchOperation): unknown =>
  changed(ITEM, operation.path.split("/").slice(1), operation);

describe("one operation of a patch", () => {
  it.each<[PatchOperation, object]>([
    [
      { op: "set", path: "/new", value: 1 },
      { ...ITEM, new: 1 },
    ],
    [
      { op: "replace", path: "/inner/k", value: 2 },
      { ...ITEM, inner: { k: 2 } },
    ],
    [
      { op: "remove", path: "/inner" },
      { n: 1, list: [1, 2] },
    ],
    [
      { op: "incr", path: "/n", value: 2 },
      { ...ITEM, n: 3 },
    ],
    [
      { op: "incr", path: "/fresh", value: 2 },
      { ...ITEM, fresh: 2 },
    ],
    [
      { op: "add", path: "/list/-", value: 3 },
      { ...ITEM, list: [1, 2, 3] },
    ],
    [
      { op: "add", path: "/list/0", value: 3 },
      { ...ITEM, list: [3, 1, 2] },
    ],
    [
      { op: "set", path: "/list/1", value: 3 },
      { ...ITEM, list: [1, 3] },
    ],
    [
      { op: "remove", path: "/list/0" },
      { ...ITEM, list: [2] },
    ],
  ])("%j", (operation, expected) => {
    expect(after(operation)).toEqual(expected);
  });

  it.each<[PatchOperation, string]>([
    [{ op: "replace", path: "/none", value: 1 }, "'/none' is not there"],
    [{ op: "remove", path: "/none" }, "'/none' is not there"],
    [{ op: "set", path: "/none/k", value: 1 }, "leads nowhere"],
    [{ op: "set", path: "/n/k", value: 1 }, "leads nowhere"],
    [{ op: "incr", path: "/inner", value: 1 }, "is not a number"],
    [{ op: "set", path: "/list/2", value: 1 }, "names no place"],
    [{ op: "set", path: "/list/-", value: 1 }, "names no place"],
  ])("refuses %j", (operation, reason) => {
    expect(() => after(operation)).toThrow(reason);
  });
});
