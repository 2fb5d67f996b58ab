import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { errorCode } from "./json-file.ts";

/** No network at all: the page gets its files from the host and talks to nobody else. antd writes its styles inline. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  // what the reader of PDFs fetches: tables of characters, fonts that a paper does not bring
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".ttf": "font/ttf",
};

export interface Asset {
  status: number;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

const headers = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=()",
  "Cache-Control": "no-cache",
};

/** Serves the built page of a folder: gives the answer to a request of `method` for `url`. Both hosts use it. */
export async function readAsset(folder: string, method: string, url: string): Promise<Asset> {
  const name = method === "GET" ? assetName(url) : undefined;
  const type = name === undefined ? undefined : types[extname(name)];
  if (name === undefined || type === undefined) return missing;
  try {
    const body = await readFile(join(folder, name));
    return { status: 200, headers: { ...headers, "Content-Type": type }, body };
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(errorCode(error))) return missing;
    throw error;
  }
}

const missing: Asset = {
  status: 404,
  headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
  body: Buffer.from("没有这个文件"),
};

/** The file that a URL names; only plain names of a built bundle, so that no path leads out of the folder. */
function assetName(url: string): string | undefined {
  const { pathname } = new URL(url);
  if (pathname === "/") return "index.html";
  const parts = pathname.slice(1).split("/");
  return parts.every((part) => /^[\w-][\w.-]*$/.test(part)) ? parts.join("/") : undefined;
}
