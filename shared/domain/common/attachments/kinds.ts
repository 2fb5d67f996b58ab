/** What may be kept beside a record, and how it is shown. The extension is the one that a name gets. */
export const attachmentKinds = {
  jpeg: { shown: "picture", label: "图片", mime: "image/jpeg", extensions: ["jpg", "jpeg"] },
  png: { shown: "picture", label: "图片", mime: "image/png", extensions: ["png"] },
  webp: { shown: "picture", label: "图片", mime: "image/webp", extensions: ["webp"] },
  pdf: { shown: "pdf", label: "PDF", mime: "application/pdf", extensions: ["pdf"] },
  mp3: { shown: "recording", label: "录音", mime: "audio/mpeg", extensions: ["mp3"] },
  m4a: { shown: "recording", label: "录音", mime: "audio/mp4", extensions: ["m4a"] },
  wav: { shown: "recording", label: "录音", mime: "audio/wav", extensions: ["wav"] },
  ogg: { shown: "recording", label: "录音", mime: "audio/ogg", extensions: ["ogg", "oga", "opus"] },
  webm: { shown: "recording", label: "录音", mime: "audio/webm", extensions: ["webm", "weba"] },
  xlsx: {
    shown: "elsewhere",
    label: "表格",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
  docx: {
    shown: "elsewhere",
    label: "文档",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  txt: { shown: "text", label: "文本", mime: "text/plain", extensions: ["txt"] },
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;

/** What people are told when a file is none of these. */
export const unknownKind =
  "不支持这种文件。可以添加：图片（JPG、PNG、WebP）、PDF、录音（MP3、M4A、WAV、OGG、WebM）、表格（XLSX）、文档（DOCX）、文本（TXT）";

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

const starts = (bytes: Uint8Array, ...head: number[]) =>
  head.every((value, index) => bytes[index] === value);

const riff = (form: string) => (bytes: Uint8Array) =>
  ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === form;

/** An MPEG audio frame: 11 bits of sync, then a version, a layer, a bit rate and a sampling rate that exist. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const synced = first === 0xff && second >= 0xe0;
  const exists = (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  return synced && exists && third >> 4 !== 0x0f && (third & 0x0c) !== 0x0c;
}

const audioBrands = ["M4A ", "M4B ", "mp42", "isom", "iso2", "iso5", "dash"];

function isM4a(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== "ftyp" || !audioBrands.includes(ascii(bytes, 8, 12))) return false;
  return !holds(bytes, "hdlr\0\0\0\0\0\0\0\0vide");
}

/** True when these characters stand somewhere in the bytes. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (char) => char.charCodeAt(0));
  const [head = 0] = wanted;
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1))
    if (wanted.every((value, index) => bytes[at + index] === value)) return true;
  return false;
}

const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);

/** An Office file of this main part, without macros. */
const office = (part: string, macros: string) => (bytes: Uint8Array) =>
  isZip(bytes) && holds(bytes, part) && !holds(bytes, macros);

const byContent: [AttachmentKind, (bytes: Uint8Array) => boolean][] = [
  ["jpeg", (bytes) => starts(bytes, 0xff, 0xd8, 0xff)],
  ["png", (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["webp", riff("WEBP")],
  ["pdf", (bytes) => ascii(bytes, 0, 5) === "%PDF-"],
  ["wav", riff("WAVE")],
  ["ogg", (bytes) => ascii(bytes, 0, 4) === "OggS"],
  [
    "webm",
    (bytes) => starts(bytes, 0x1a, 0x45, 0xdf, 0xa3) && holds(bytes.subarray(0, 64), "webm"),
  ],
  ["m4a", isM4a],
  ["xlsx", office("xl/workbook.xml", "xl/vbaProject.bin")],
  ["docx", office("word/document.xml", "word/vbaProject.bin")],
  ["mp3", (bytes) => ascii(bytes, 0, 3) === "ID3" || isMpegFrame(bytes)],
];

/** Text has no control characters but tabs and line ends, and is whole UTF-8 or GB 18030. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((value) => value < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(value)))
    return false;
  return ["utf-8", "gb18030"].some((encoding) => decodes(bytes, encoding));
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const extensionOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();

/**
 * The kind of a file by what is in it; its name counts for text alone, which has no mark of its own. Nothing for a kind that is not kept here.
 */
export function kindOfFile(bytes: Uint8Array, name: string): AttachmentKind | undefined {
  const found = byContent.find(([, fits]) => fits(bytes))?.[0];
  if (found !== undefined) return found;
  return extensionOf(name) === "txt" && bytes.length > 0 && isText(bytes) ? "txt" : undefined;
}

const mostCharacters = 80;
/** Separators, what systems forbid, and marks that turn the direction of writing. */
const unwanted = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name that can be shown and written on any system, with the extension that its content has. */
export function cleanFileName(name: string, kind: AttachmentKind): string {
  const { extensions, label } = attachmentKinds[kind];
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.replaceAll(unwanted, "").trim().replace(/^\.+/, "");
  const own = extensions.find((each) => each === extensionOf(plain));
  const stem = own ? plain.slice(0, -own.length - 1) : plain;
  const short = Array.from(stem)
    .slice(0, mostCharacters)
    .join("")
    .replace(/[. ]+$/, "");
  return `${short || label}.${own ?? extensions[0]}`;
}
