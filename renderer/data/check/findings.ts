import type { CheckedPart, Finding } from "#shared/bridge/check.ts";

const EXAMPLES = 5;

/** Collects what a check finds, part by part. */
export class Findings {
  private readonly byPart = new Map<CheckedPart, Finding>();
  readonly aside = new Set<string>();

  add(part: CheckedPart, example: string, mended: boolean, count = 1): void {
    const known = this.byPart.get(part);
    if (!known) {
      this.byPart.set(part, { part, count, examples: [example.slice(0, 120)], mended });
      return;
    }
    known.count += count;
    known.mended &&= mended;
    if (known.examples.length < EXAMPLES && !known.examples.includes(example))
      known.examples.push(example.slice(0, 120));
  }

  /** The name under which something has been put aside; empty when nothing was. */
  keep(name: string): void {
    if (name !== "") this.aside.add(name);
  }

  list(): Finding[] {
    return [...this.byPart.values()];
  }
}
