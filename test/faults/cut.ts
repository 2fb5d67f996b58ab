import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
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
    run("mkfs.ext4", ["-q", "-F", disk.image]);
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

/** Sends a signal to every process of the browser that uses a profile. */
export function signalBrowser(profile: string, signal: "STOP" | "CONT" | "KILL"): void {
  try {
    run("pkill", [`-${signal}`, "-f", `user-data-dir=${profile}`]);
  } catch {
    // none is left
  }
}
