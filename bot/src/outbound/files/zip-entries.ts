import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 1000;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

/** The unpacked files of an archive by path, or why there are none. */
export type UnpackedZip =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly reason: "not-a-zip" | "too-large" };

/**
 * Unpacks the files of a zip archive that `wanted` asks for, never to more than `limitBytes` in all:
 * the sizes in the archive's directory are added up first, and since they may lie, unpacking itself
 * stops at what is left. Archives that are split, encrypted, or of the 64-bit kind are `not-a-zip`.
 * Format: PKWARE APPNOTE.TXT 4.3.
 */
export async function unpackZip(
  archive: Buffer,
  wanted: (path: string) => boolean,
  limitBytes: number,
): Promise<UnpackedZip> {
  const directory = readDirectory(archive);
  if (directory === undefined) return { ok: false, reason: "not-a-zip" };
  const chosen = directory.filter((entry) => wanted(entry.name));
  const stated = chosen.reduce((sum, entry) => sum + entry.bytes, 0);
  if (stated > limitBytes) return { ok: false, reason: "too-large" };
  const entries = new Map<string, Buffer>();
  let left = limitBytes;
  for (const entry of chosen) {
    const content = await unpackEntry(archive, entry, left);
    if (typeof content === "string") return { ok: false, reason: content };
    left -= content.length;
    entries.set(entry.name, content);
  }
  return { ok: true, entries };
}

function readDirectory(archive: Buffer): ZipEntry[] | undefined {
  const end = findEndRecord(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_ENTRY_BYTES > end || archive.readUInt32LE(at) !== CENTRAL_ENTRY) {
      return undefined;
    }
    if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return undefined;
    const nameEnd = at + CENTRAL_ENTRY_BYTES + archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + CENTRAL_ENTRY_BYTES, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      headerAt: archive.readUInt32LE(at + 42),
    });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  const names = new Set(entries.map((entry) => entry.name));
  // Two files of one name are read differently by different programs.
  return names.size === entries.length ? entries : undefined;
}

function findEndRecord(archive: Buffer): number | undefined {
  const last = archive.length - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END_RECORD) return at;
  }
  return undefined;
}

async function unpackEntry(
  archive: Buffer,
  entry: ZipEntry,
  limitBytes: number,
): Promise<Buffer | "not-a-zip" | "too-large"> {
  const header = entry.headerAt;
  if (header + LOCAL_HEADER_BYTES > archive.length) return "not-a-zip";
  if (archive.readUInt32LE(header) !== LOCAL_HEADER) return "not-a-zip";
  const start =
    header +
    LOCAL_HEADER_BYTES +
    archive.readUInt16LE(header + 26) +
    archive.readUInt16LE(header + 28);
  if (start + entry.packedBytes > archive.length) return "not-a-zip";
  const packed = archive.subarray(start, start + entry.packedBytes);
  if (entry.method === STORED) return packed.length > limitBytes ? "too-large" : packed;
  if (entry.method !== DEFLATED) return "not-a-zip";
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limitBytes) });
  } catch (error) {
    // zlib says both "this is not deflated data" and "this is more than you allow" by throwing.
    const coded = typeof error === "object" && error !== null && "code" in error;
    return coded && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "not-a-zip";
  }
}
