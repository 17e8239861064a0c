import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPng, type Picture } from "../../support/read-png";
import { REPOSITORY, repositoryText } from "../../support/repository";

const icon = (name: string): Picture => readPng(readFileSync(join(REPOSITORY, "appPackage", name)));

function pixels(picture: Picture): { x: number; y: number; rgba: readonly number[] }[] {
  return Array.from({ length: picture.width * picture.height }, (_, index) => {
    const [x, y] = [index % picture.width, Math.floor(index / picture.width)];
    return { x, y, rgba: picture.pixel(x, y) };
  });
}

describe("the icons of the Teams package", () => {
  it("has a colour icon of 192 by 192 pixels without a see-through one", () => {
    const colour = icon("color.png");
    expect([colour.width, colour.height]).toEqual([192, 192]);
    expect(pixels(colour).filter(({ rgba }) => rgba[3] !== 255)).toEqual([]);
  });

  it("keeps the mark in the middle 120 by 120 pixels, which no client cuts off", () => {
    const colour = icon("color.png");
    const ground = colour.pixel(0, 0);
    const marked = pixels(colour).filter(({ rgba }) => String(rgba) !== String(ground));
    expect(marked.length).toBeGreaterThan(1000);
    expect(marked.filter(({ x, y }) => Math.min(x, y) < 36 || Math.max(x, y) > 155)).toEqual([]);
  });

  it("stands on the accent colour of the manifest", () => {
    const [red, green, blue] = icon("color.png").pixel(0, 0);
    const accent = `#${Buffer.from([red, green, blue]).toString("hex").toUpperCase()}`;
    expect(repositoryText("appPackage/manifest.json")).toContain(`"accentColor": "${accent}"`);
  });

  it("has an outline icon of 32 by 32 pixels, white on nothing", () => {
    const outline = icon("outline.png");
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const drawn = pixels(outline).filter(({ rgba }) => rgba[3] !== 0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(512);
    expect(drawn.filter(({ rgba }) => String(rgba.slice(0, 3)) !== "255,255,255")).toEqual([]);
  });
});
