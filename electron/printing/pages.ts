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

/** How many pages each sheet takes, in a PDF in which the place "sheet-0", "sheet-1", … says where each begins. */
export function pagesOfSheets(pdf: Uint8Array, count: number): number[] {
  const text = Buffer.from(pdf).toString("latin1");
  const order = pageOrder(text);
  const starts = Array.from({ length: count }, (_, index) => startOf(text, order, index));
  return starts.map((start, index) => (starts[index + 1] ?? order.length) - start);
}

function startOf(text: string, order: readonly string[], index: number): number {
  const page = new RegExp(`/sheet-${index}\\s*\\[\\s*(\\d+) 0 R`).exec(text)?.[1];
  const start = page === undefined ? -1 : order.indexOf(page);
  if (start < 0) throw new Error("a sheet without a page");
  return start;
}

/** The numbers of the page objects in their order, which the tree of pages gives. */
function pageOrder(text: string): string[] {
  const dictionary = (id: string) =>
    new RegExp(`(?:^|[\\r\\n])${id} 0 obj\\s*(<<[\\s\\S]*?)endobj`).exec(text)?.[1] ?? "";
  const pagesBelow = (id: string): string[] => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(dictionary(id))?.[1];
    if (kids === undefined) return [id];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = ""]) => pagesBelow(kid));
  };
  const root = /\/Type\s*\/Catalog[\s\S]*?\/Pages\s+(\d+) 0 R/.exec(text)?.[1];
  return root === undefined ? [] : pagesBelow(root);
}
