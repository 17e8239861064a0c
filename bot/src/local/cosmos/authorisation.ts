import { createHmac, timingSafeEqual } from "node:crypto";
import type { Address } from "./resource-path";

/** The parts of a request that its signature is made from. */
type Signed = {
  readonly method: string;
  readonly address: Address;
  readonly date: string;
  readonly authorization: string;
};

/**
 * Whether a request carries the master-key signature of Cosmos DB (HMAC-SHA256 over verb, type,
 * link and date). Source: Microsoft, "Access control on Azure Cosmos DB resources" (REST).
 */
export function isSignedBy(key: string, { method, address, date, authorization }: Signed): boolean {
  const text = [method.toLowerCase(), address.type, address.link, date.toLowerCase(), "", ""];
  const expected = createHmac("sha256", Buffer.from(key, "base64"))
    .update(text.join("\n"))
    .digest();
  const given = signatureIn(authorization);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const NONE = Buffer.alloc(0);

function signatureIn(authorization: string): Buffer {
  const found = /^type%3Dmaster%26ver%3D1\.0%26sig%3D([A-Za-z0-9%]+)$/i.exec(authorization)?.[1];
  if (found === undefined) return NONE;
  try {
    return Buffer.from(decodeURIComponent(found), "base64");
  } catch {
    return NONE; // not well encoded, so no signature of ours
  }
}
