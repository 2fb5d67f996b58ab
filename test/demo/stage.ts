import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import type { LaunchedDesk } from "#test/helpers/launch-desk.ts";
import type { Document } from "./documents.ts";

interface Step {
  name: string;
  ms: number;
}

const small = { width: 1366, height: 768 };
const large = { width: 1920, height: 1080 };

/** Where the demo plays: it times every step, takes a picture of it, and keeps what the summary says. */
export class Stage {
  readonly out: string;
  readonly steps: Step[] = [];
  /** The forms that were printed. */
  readonly documents: Document[] = [];
  desk: LaunchedDesk;
  private pictures = 0;

  constructor(out: string, desk: LaunchedDesk) {
    this.out = out;
    this.desk = desk;
    mkdirSync(join(out, "screens"), { recursive: true });
    mkdirSync(join(out, "forms"), { recursive: true });
  }

  get page(): Page {
    return this.desk.page;
  }

  /** Does one step, and takes a picture of where it ends. */
  async step<T>(name: string, run: (page: Page) => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await run(this.page);
    this.steps.push({ name, ms: Math.round(performance.now() - start) });
    await this.picture(name);
    return result;
  }

  /** A picture at 1366 × 768. */
  async picture(name: string): Promise<void> {
    this.pictures += 1;
    const file = `${String(this.pictures).padStart(2, "0")}-${name}.png`;
    await this.page.screenshot({ path: join(this.out, "screens", file), animations: "disabled" });
  }

  /** A picture at 1920 × 1080. */
  async largePicture(name: string): Promise<void> {
    await this.page.setViewportSize(large);
    await this.picture(`${name}-1920`);
    await this.page.setViewportSize(small);
  }

  write(name: string, content: unknown): void {
    writeFileSync(join(this.out, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}
