import { zipSync } from "fflate";

const text = (value: string) => new TextEncoder().encode(value);

/** The smallest whole PNG there is: one dark pixel. */
export const pngFile = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A tenth of a second of silence as a WAV file. */
export function wavFile(): Uint8Array {
  const samples = 800;
  const bytes = Buffer.alloc(44 + samples, 0x80);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples, 40);
  return new Uint8Array(bytes);
}

/** An Office file as far as its parts tell one from another. */
export const officeFile = (...parts: string[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map((part) => [part, text("<x/>")])));
