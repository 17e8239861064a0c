/** What a reader finds in a PDF file that this product wrote: no stream of it is compressed. */
export interface PdfRead {
  /** All text that is drawn, page for page. */
  readonly pages: readonly string[];
  /** The kind of each part of the structure, in the order of the file: "H1", "P", "TH". */
  readonly tags: readonly string[];
  /** The rest of the file as it stands, a character a byte. */
  readonly raw: string;
}

/** Reads it by the objects that its cross-reference table names, the maps of its fonts, and what is drawn. */
export function readPdf(bytes: Uint8Array): PdfRead {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = objectsOf(raw);
  const find = (reference: string | undefined) => objects.get(Number(reference)) ?? "";
  const kids = [...objects.values()].filter((object) => object.includes("/Type /Page\n"));
  const pages = kids.map((page) => {
    const resources = find(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", reference]) => {
        const map = find(/\/ToUnicode (\d+) 0 R/.exec(find(reference))?.[1]);
        return [name, charactersOf(map)] as const;
      }),
    );
    return drawnText(find(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts);
  });
  const tags = [...raw.matchAll(/ obj\n<<\n\/S \/(\w+)\n/g)].map(([, tag = ""]) => tag);
  return { pages, tags, raw };
}

function objectsOf(raw: string): ReadonlyMap<number, string> {
  const from = Number(/startxref\n(\d+)\n/.exec(raw)?.[1]);
  const table = raw.slice(from);
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
  return new Map(
    offsets.map((offset, index) => {
      const end = raw.indexOf("\nendobj", offset);
      const object = raw.slice(offset, end);
      const header = `${index + 1} 0 obj\n`;
      if (!object.startsWith(header)) throw new Error(`No object ${index + 1} at ${offset}.`);
      return [index + 1, object.slice(header.length)];
    }),
  );
}

/** The characters of a font by the number that draws them. */
function charactersOf(map: string): readonly string[] {
  const ranges = map.matchAll(/<[\da-f]{4}> <[\da-f]{4}> \[([^\]]*)\]/g);
  return [...ranges].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([\da-f ]+)>/g)].map(([, codes = ""]) =>
      Buffer.from(codes.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
    ),
  );
}

function drawnText(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  const lines: string[] = [];
  for (const [, font, drawn] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    const glyphs = (drawn ?? "").match(/<[\da-f]+>/g)?.join("") ?? "";
    const numbers = glyphs.match(/[\da-f]{4}/g) ?? [];
    if (drawn !== undefined)
      lines.push(numbers.map((one) => characters[parseInt(one, 16)]).join(""));
  }
  return lines.join("\n");
}
