import { inflateSync } from "node:zlib";

/** A picture: `pixel(x, y)` is red, green, blue, alpha, each 0 to 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  pixel(x: number, y: number): readonly [number, number, number, number];
}

const SIGNATURE = "89504e470d0a1a0a";
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp] = [Math.abs(guess - left), Math.abs(guess - up)];
  const toUpLeft = Math.abs(guess - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

/** What a filter of PNG (ISO/IEC 15948, clause 9) adds to a byte. */
function predicted(filter: number, near: { left: number; up: number; upLeft: number }): number {
  if (filter === 0) return 0;
  if (filter === 1) return near.left;
  if (filter === 2) return near.up;
  if (filter === 3) return (near.left + near.up) >> 1;
  if (filter === 4) return paeth(near.left, near.up, near.upLeft);
  throw new Error(`Filter ${filter} is not one of PNG's.`);
}

function unfilter(raw: Buffer, rowLength: number, channels: number): Buffer {
  const rows = raw.length / (rowLength + 1);
  const out = Buffer.alloc(rows * rowLength);
  const byteAt = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (out[row * rowLength + column] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column += 1) {
      const near = {
        left: byteAt(row, column - channels),
        up: byteAt(row - 1, column),
        upLeft: byteAt(row - 1, column - channels),
      };
      const byte = raw[row * (rowLength + 1) + 1 + column] ?? 0;
      out[row * rowLength + column] = byte + predicted(filter, near);
    }
  }
  return out;
}

/** Decodes a PNG of 8 bits a channel, RGB or RGBA, not interlaced; throws on any other. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString("hex", 0, 8) !== SIGNATURE) throw new Error("Not a PNG.");
  const chunks = chunksOf(bytes);
  const header = chunks.find((chunk) => chunk.type === "IHDR")?.data;
  if (header === undefined) throw new Error("A PNG without a header.");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0) {
    throw new Error("Only PNGs of 8 bits a channel, RGB or RGBA, not interlaced, are read here.");
  }
  const packed = chunks.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data);
  const values = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels);
  return {
    width,
    height,
    pixel: (x, y) => {
      const at = (y * width + x) * channels;
      const [red = 0, green = 0, blue = 0, alpha = 255] = values.subarray(at, at + channels);
      return [red, green, blue, alpha];
    },
  };
}
