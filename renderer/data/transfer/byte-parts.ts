import { toBase64 } from "#shared/lib/base64.ts";

const PART = 2 * 1024 * 1024;

/** Gathers bytes and hands them on in parts of some megabytes. */
export class ByteParts {
  private readonly hand: (part: number, data: string) => Promise<void>;
  private waiting: Uint8Array[] = [];
  private size = 0;
  private part = 0;

  constructor(hand: (part: number, data: string) => Promise<void>) {
    this.hand = hand;
  }

  async add(chunks: readonly Uint8Array[]): Promise<void> {
    for (const chunk of chunks) {
      for (let start = 0; start < chunk.length; start += PART) {
        const piece = chunk.subarray(start, start + PART);
        if (this.size + piece.length > PART) await this.flush();
        this.waiting.push(piece);
        this.size += piece.length;
      }
    }
  }

  async flush(): Promise<void> {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.waiting) {
      all.set(chunk, at);
      at += chunk.length;
    }
    this.waiting = [];
    this.size = 0;
    await this.hand(this.part, toBase64(all));
    this.part += 1;
  }
}
