import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { control, type FaultRow, nothingLost } from "./rows.ts";

const root = join(import.meta.dirname, "../..");

/** A cable whose other end nobody listens at. */
const way = "link add out type veth peer name nowhere";

/** Whether this machine lets us make networks of our own. */
export function canMakeNetworks(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["-n", "ip", ...way.split(" ")], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * A network of its own with one way out that leads nowhere and counts what is sent: a neighbour that never answers is the gateway to
 * everywhere, and to the name server as well. Loopback is apart: the test's own driver uses it.
 */
const counted = `
ip link set lo up
ip ${way}
echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6
echo 1 > /proc/sys/net/ipv6/conf/nowhere/disable_ipv6
ip link set nowhere up
ip addr add 10.77.0.2/24 dev out
ip link set out up
ip neigh add 10.77.0.1 lladdr 02:00:00:00:00:01 dev out
ip route add default via 10.77.0.1
mount --bind "$NAMES" /etc/resolv.conf
sent() { awk '$1 == "out:" { print $10 }' /proc/net/dev; }
before=$(sent)
"$@"
ended=$?
echo $(($(sent) - before)) > "$COUNT"
exit $ended
`;
const none = 'ip link set lo up; exec "$@"';

interface Ran {
  ended: boolean;
  /** Bytes that were sent to anywhere but this machine. */
  sent: number;
}

/** Runs a command in a network of its own. */
function runApart(script: string, command: string[], env: Record<string, string> = {}): Ran {
  const place = mkdtempSync(join(tmpdir(), "qiantai-network-"));
  const count = join(place, "sent");
  const names = join(place, "resolv.conf");
  writeFileSync(count, "0");
  writeFileSync(names, "nameserver 10.77.0.1\n");
  const { status } = spawnSync("unshare", ["-n", "-m", "sh", "-c", script, "sh", ...command], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env, COUNT: count, NAMES: names },
  });
  const sent = Number(readFileSync(count, "utf8"));
  rmSync(place, { recursive: true, force: true });
  return { ended: status === 0, sent };
}

/** The whole demo: set-up, all of the main job, its papers, restarts, both losses. */
function demo(script: string): Ran {
  const out = mkdtempSync(join(tmpdir(), "qiantai-demo-"));
  const vitest = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "test/vitest.programs.config.ts",
  ];
  const options = JSON.stringify({ args: ["--out", out], cwd: root });
  const ran = runApart(script, [process.execPath, ...vitest, "test/demo/"], {
    QIANTAI_OPTIONS: options,
  });
  rmSync(out, { recursive: true, force: true });
  return ran;
}

/** Something that does ask the network: a name. */
const asking = [
  process.execPath,
  "-e",
  'require("dns").resolve("qiantai.test", () => process.exit(0));setTimeout(() => process.exit(0), 2000)',
];

/** The demo where there is no network at all, and where there is one that counts what is sent into it. */
export async function runNetwork(): Promise<FaultRow[]> {
  const without = demo(none);
  const within = demo(counted);
  const named = runApart(counted, asking);
  const row = (fault: string, { ended, sent }: Ran, expected = nothingLost): FaultRow => ({
    fault,
    trials: 1,
    survived: ended && sent === 0 ? 1 : 0,
    lost: sent,
    expected,
    seed: 0,
  });
  return [
    row("the demo without any network", without),
    row("the demo with a network: bytes sent", within),
    row("a look-up of a name: bytes sent", named, control("it does ask the network")),
  ];
}
