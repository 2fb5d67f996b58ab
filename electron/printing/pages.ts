import { inflateSync } from "node:zlib";

const pageObject = /\/Type\s*\/Page(?![A-Za-z])/g;

/** How many pages a PDF has, counted by its page objects, whether they stand plainly in the file or in object streams. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString("latin1");
  const plain = text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, "");
  return count(plain) + objectStreams(text).reduce((sum, stream) => sum + count(stream), 0);
}

const count = (text: string): number => text.match(pageObject)?.length ?? 0;

function objectStreams(text: string): string[] {
  const streams = text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]*?stream\r?\n([\s\S]*?)endstream/g);
  return Array.from(streams, ([, body = ""]) =>
    inflateSync(Buffer.from(body, "latin1"), { finishFlush: 2 }).toString("latin1"),
  );
}
