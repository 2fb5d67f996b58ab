import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"] }).toString();

/** Whether this machine lets us mount file systems and stop processes as a power cut needs it. */
export function canCutPower(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    run("losetup", ["-f"]);
    return true;
  } catch {
    return false;
  }
}

/** A small disk in a file: what is on the image, and only that, survives the power cut. */
export class Disk {
  readonly folder: string;
  private readonly image: string;

  private constructor(place: string, name: string) {
    this.image = join(place, `${name}.img`);
    this.folder = join(place, name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** A new, empty disk. */
  static make(place: string, name: string, megabytes = 256): Disk {
    const disk = new Disk(place, name);
    run("truncate", ["-s", `${megabytes}M`, disk.image]);
    // nothing kept back for root: full is full
    run("mkfs.ext4", ["-q", "-F", "-m", "0", disk.image]);
    disk.mount();
    return disk;
  }

  /** Copies the image as it is at this moment: everything in the system's memory is lost to the copy. */
  copyTo(place: string, name: string): Disk {
    const copy = new Disk(place, name);
    run("cp", ["--sparse=always", this.image, copy.image]);
    copy.mount();
    return copy;
  }

  /** Takes all space but so many bytes, at once. */
  fill(left = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    let wanted = Math.floor((bavail * bsize - left) / bsize) * bsize;
    for (let nth = 0; wanted > 0 && nth < 100; nth++) {
      try {
        run("fallocate", ["-l", String(wanted), join(this.folder, `filler-${nth}`)]);
        const now = statfsSync(this.folder);
        wanted = Math.floor((now.bavail * bsize - left) / bsize) * bsize;
      } catch {
        // others have written meanwhile; the rest in smaller pieces
        wanted = Math.floor(wanted / 2 / bsize) * bsize;
      }
    }
    if (left === 0) this.fillTheLast();
  }

  private fillTheLast(): void {
    try {
      for (let nth = 0; nth < 1_000; nth++)
        writeFileSync(join(this.folder, `filler-last-${nth}`), Buffer.alloc(4096), { flush: true });
    } catch {
      // now it is full
    }
  }

  /** Gives the space back. */
  free(): void {
    run("sh", ["-c", 'rm -f "$0"/filler-*', this.folder]);
  }

  private mount(): void {
    run("mount", ["-o", "loop", this.image, this.folder]);
  }

  remove(): void {
    try {
      run("umount", [this.folder]);
    } catch {
      run("umount", ["-l", this.folder]);
    }
    rmSync(this.image, { force: true });
  }
}
