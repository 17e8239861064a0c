import { crc32 } from "node:zlib";

const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that a zip archive can name. */
const FIRST_DAY = 0x0021;

/**
 * A zip archive of the files, each stored as it is. With it a workbook that was unpacked within limits
 * is handed to the spreadsheet reader, which unpacks without any. Format: PKWARE APPNOTE.TXT 4.3.
 */
export function storedZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of entries) {
    const name = Buffer.from(path, "utf8");
    const facts = entryFacts(content, name);
    const local = Buffer.concat([signature(0x04034b50), facts, name, content]);
    directory.push(centralEntry({ facts, name, offset }));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(directory.length, central.length, offset)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that the header of a file and its line in the directory have in common. */
function entryFacts(content: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function centralEntry(entry: { facts: Buffer; name: Buffer; offset: number }): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, entry.facts, rest, entry.name]);
}

function endRecord(count: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
