import { execFileSync } from "node:child_process";
import { scanGrayBuffer } from "@undecaf/zbar-wasm";
import type { Page } from "playwright";
import { dice } from "./mutate-token.ts";

/** A page as a head of 203 dpi prints it: each dot black (0) or white (255). */
export interface Dots {
  width: number;
  height: number;
  gray: Uint8Array;
}

export const headDpi = 203;

/** What zbar reads of a page. */
export async function readCodes({ gray, width, height }: Dots): Promise<string[]> {
  const found = await scanGrayBuffer(Uint8Array.from(gray).buffer, width, height);
  return found.map((symbol) => symbol.decode());
}

/** True where poppler can turn a PDF into dots. */
export function hasPoppler(): boolean {
  try {
    execFileSync("pdftoppm", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    // not installed on this machine
    return false;
  }
}

/** The first page of a PDF as dots, by poppler. */
export function dotsOfPdf(pdf: Uint8Array): Dots {
  const args = ["-r", String(headDpi), "-mono", "-f", "1", "-l", "1", "-"];
  const image = execFileSync("pdftoppm", args, { input: pdf, maxBuffer: 2 ** 26 });
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(image.subarray(0, 40).toString("latin1"));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const bits = image.subarray(head?.[0].length ?? 0);
  const rowBytes = Math.ceil(width / 8);
  const gray = new Uint8Array(width * height);
  for (let at = 0; at < gray.length; at++) {
    const x = at % width;
    const byte = bits[Math.floor(at / width) * rowBytes + (x >> 3)] ?? 0;
    gray[at] = (byte >> (7 - (x & 7))) & 1 ? 0 : 255;
  }
  return { width, height, gray };
}

/** Runs in a page: the picture's dots, black where it is darker than the middle. */
async function darker(base64: string): Promise<{ width: number; height: number; bits: string }> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.drawImage(image, 0, 0);
  const rgba = context?.getImageData(0, 0, width, height).data ?? [];
  let bits = "";
  for (let at = 0; at < width * height; at++) bits += (rgba[at * 4 + 1] ?? 255) < 128 ? "1" : "0";
  return { width, height, bits };
}

/** What a page of a browser shows, in a width and height of CSS pixels, as dots. */
export async function dotsOfPage(page: Page, width: number, height: number): Promise<Dots> {
  const client = await page.context().newCDPSession(page);
  const deviceScaleFactor = headDpi / 96;
  const metrics = { width, height, deviceScaleFactor, mobile: false };
  await client.send("Emulation.setDeviceMetricsOverride", metrics);
  const { data } = await client.send("Page.captureScreenshot", { format: "png" });
  const seen = await page.evaluate(darker, data);
  const gray = Uint8Array.from(seen.bits, (bit) => (bit === "1" ? 0 : 255));
  return { width: seen.width, height: seen.height, gray };
}

/** A poor print: so many of a thousand dots are the wrong colour. */
export function speckled({ gray, ...size }: Dots, ofThousand: number): Dots {
  const roll = dice(11);
  return { ...size, gray: gray.map((dot) => (roll(1000) < ofThousand ? 255 - dot : dot)) };
}
