import { BadRequest, refusal, type Answer } from "./answer";
import { partitionKeySteps } from "./container-definition";
import { MAX_BYTES, readItemBody, type ItemBody } from "./item-body";
import {
  dropItem,
  findItem,
  putItem,
  withSystemProperties,
  type ItemRow,
  type Partition,
} from "./item-table";

/** The conditions a request may carry; each is an ETag with its quotes, or `*`. */
export type Conditions = { readonly ifMatch?: string; readonly ifNoneMatch?: string };

/** What a replace or a patch is given besides the id. */
export type Change = { readonly item: unknown; readonly conditions: Conditions };

/** Creates an item: 201, or 409 when its id is taken in the partition. */
export function createItem(at: Partition, item: unknown, conditions: Conditions): Answer {
  if (conditions.ifMatch !== undefined)
    throw new BadRequest("If-Match has no meaning on a create.");
  requireStar(conditions);
  const body = ownBody(at, item);
  if (findItem(at, body.id) !== undefined) {
    return refusal(409, `There is an item '${body.id}' in this partition already.`);
  }
  return put(at, body);
}

/** Reads an item: 200, 404, or 304 when it still has the ETag of If-None-Match. */
export function readItem(at: Partition, id: string, conditions: Conditions): Answer {
  if (conditions.ifMatch !== undefined)
    throw new BadRequest("If-Match is not supported on a read.");
  const found = findItem(at, id);
  if (found === undefined) return noItem(id);
  const etag = at.store.etag(found.lsn);
  const unchanged = conditions.ifNoneMatch === etag || conditions.ifNoneMatch === "*";
  if (unchanged) return { status: 304, headers: { etag } };
  return answered(200, at, found);
}

/** Replaces an item: 200, 404, or 412 when If-Match names another version. */
export function replaceItem(at: Partition, id: string, change: Change): Answer {
  refuseIfNoneMatch(change.conditions);
  const body = ownBody(at, change.item);
  if (body.id !== id)
    throw new BadRequest(`The item's id '${body.id}' is not the '${id}' of the URL.`);
  const found = findItem(at, id);
  if (found === undefined) return noItem(id);
  return stale(at, found, change.conditions) ?? put(at, body, found);
}

/** Creates (201) or replaces (200) an item. If-Match counts only for one that is there. */
export function upsertItem(at: Partition, item: unknown, conditions: Conditions): Answer {
  requireStar(conditions);
  const body = ownBody(at, item);
  const found = findItem(at, body.id);
  if (found === undefined) return put(at, body);
  if (conditions.ifNoneMatch === "*") return refusal(412, `There is an item '${body.id}' already.`);
  return stale(at, found, conditions) ?? put(at, body, found);
}

/** Deletes an item: 204, 404, or 412 when If-Match names another version. */
export function deleteItem(at: Partition, id: string, conditions: Conditions): Answer {
  refuseIfNoneMatch(conditions);
  const found = findItem(at, id);
  if (found === undefined) return noItem(id);
  const refused = stale(at, found, conditions);
  if (refused === undefined) dropItem(at, found);
  return refused ?? { status: 204 };
}

/** Stores a checked item and answers it: 201 when new, 200 over another, 413 when it is too large. */
export function put(at: Partition, body: ItemBody, over?: ItemRow): Answer {
  if (Buffer.byteLength(JSON.stringify(body.body)) > MAX_BYTES) {
    return refusal(413, "An item has at most 2 MB.");
  }
  return answered(over === undefined ? 201 : 200, at, putItem(at, body, over));
}

/** Checks an item of this partition. @throws BadRequest when it belongs to another. */
export function ownBody({ container, key }: Partition, item: unknown): ItemBody {
  const body = readItemBody(item, partitionKeySteps(container.definition));
  if (body.partition !== key) {
    throw new BadRequest(
      `The partition key in the item, ${body.partition}, is not the one of the request, ${key}.`,
    );
  }
  return body;
}

/** The 412 for an item that is not the version of If-Match; undefined when it may be changed. */
export function stale(at: Partition, found: ItemRow, { ifMatch }: Conditions): Answer | undefined {
  if (ifMatch === undefined || ifMatch === "*" || ifMatch === at.store.etag(found.lsn)) {
    return undefined;
  }
  return refusal(412, "The item has changed since: it no longer has the ETag of If-Match.");
}

/** The 404 for an item. */
export function noItem(id: string): Answer {
  return refusal(404, `There is no item '${id}' in this partition.`);
}

/** @throws BadRequest when a write that changes an item carries If-None-Match. */
export function refuseIfNoneMatch({ ifNoneMatch }: Conditions): void {
  if (ifNoneMatch !== undefined)
    throw new BadRequest("If-None-Match is not supported on this write.");
}

function requireStar({ ifNoneMatch }: Conditions): void {
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*") {
    throw new BadRequest("On a write, If-None-Match is supported only as '*'.");
  }
}

function answered(status: number, { store, container }: Partition, item: ItemRow): Answer {
  const headers = { etag: store.etag(item.lsn) };
  return { status, body: withSystemProperties(store, container, item), headers };
}
