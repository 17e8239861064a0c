import { crc32, deflateRawSync } from "node:zlib";

/** What a cell of a made workbook can hold: a Date is a day (UTC); a formula has the value last shown. */
export type MadeCell = string | number | Date | null | { formula: string; shown: string };

/** A sheet of a made workbook; `firstRow` leaves the rows above it out of the file. */
export interface MadeSheet {
  name: string;
  rows: readonly (readonly MadeCell[])[];
  firstRow?: number;
}

/** A file in a made archive; `statedBytes` is what the archive claims that it unpacks to. */
export interface MadeFile {
  content: string | Buffer;
  deflate?: boolean;
  statedBytes?: number;
}

const DAY_MS = 86_400_000;
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An Excel workbook with the sheets, small and without any of the parts that a reader can do without. */
export function makeXlsx(sheets: readonly MadeSheet[]): Buffer {
  return makeZip(workbookFiles(sheets));
}

/** The files of which such a workbook consists, by path. */
export function workbookFiles(sheets: readonly MadeSheet[]): Record<string, MadeFile> {
  const ids = sheets.map((_, index) => `rId${index + 1}`);
  const files: Record<string, MadeFile> = {
    "xl/workbook.xml": {
      content: `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets>${sheets
        .map(
          (sheet, at) =>
            `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="${ids[at] ?? ""}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    "xl/_rels/workbook.xml.rels": {
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids
        .map(
          (id, at) =>
            `<Relationship Id="${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    "xl/styles.xml": {
      content: `<styleSheet ${NAMESPACE}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
  };
  for (const [at, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = { content: sheetXml(sheet) };
  }
  return files;
}

function sheetXml({ rows, firstRow = 1 }: MadeSheet): string {
  const body = rows.map((cells, at) => {
    const row = firstRow + at;
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`));
    return `<row r="${row}">${inside.join("")}</row>`;
  });
  return `<worksheet ${NAMESPACE}><sheetData>${body.join("")}</sheetData></worksheet>`;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

function cellXml(cell: MadeCell, address: string): string {
  if (cell === null) return `<c r="${address}" s="0"/>`;
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  if (cell instanceof Date) {
    const serial = (cell.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS;
    return `<c r="${address}" s="1"><v>${serial}</v></c>`;
  }
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.shown)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A zip archive of the files, stored unless told to deflate. */
export function makeZip(files: Record<string, MadeFile>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const { local, central } = zipEntry(path, file, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function zipEntry(
  path: string,
  file: MadeFile,
  offset: number,
): { local: Buffer; central: Buffer } {
  const name = Buffer.from(path);
  const content = typeof file.content === "string" ? Buffer.from(file.content) : file.content;
  const { packed, sum } = file.deflate === true ? deflated(content) : stored(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(file.deflate === true ? 8 : 0, 8);
  local.writeUInt32LE(sum, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(file.statedBytes ?? content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  local.copy(central, 6, 4, 30);
  central.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, name, packed]), central: Buffer.concat([central, name]) };
}

/** Content as it stands in an archive, and its checksum. */
interface Packed {
  readonly packed: Buffer;
  readonly sum: number;
}

const stored = (content: Buffer): Packed => ({ packed: content, sum: crc32(content) });

/** What was packed before: some is large, and stands in several archives. */
const PACKED = new WeakMap<Buffer, Packed>();

function deflated(content: Buffer): Packed {
  const known = PACKED.get(content);
  if (known !== undefined) return known;
  const packed = { packed: deflateRawSync(content, { level: 1 }), sum: crc32(content) };
  PACKED.set(content, packed);
  return packed;
}
