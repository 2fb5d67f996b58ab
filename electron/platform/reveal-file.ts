import { spawn } from "node:child_process";
import { dirname } from "node:path";

/** Shows a file in the system's file manager, without Electron. */
export async function revealFile(file: string): Promise<void> {
  const [command, args] =
    process.platform === "win32"
      ? ["explorer.exe", [`/select,${file}`]]
      : process.platform === "darwin"
        ? ["open", ["-R", file]]
        : ["xdg-open", [dirname(file)]];
  const child = spawn(command, args, { detached: true, stdio: "ignore" });
  // a machine without a file manager: the path is on the screen anyway
  child.on("error", () => undefined);
  child.unref();
}
