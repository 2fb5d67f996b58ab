import { useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import type { AppState } from "#shared/bridge/contract.ts";
import { rememberPerson } from "./last-person.ts";

/** What somebody signs in with. */
type Means = "密码" | "PIN";

interface Refused {
  means: Means;
  failures: number;
  /** How long the host refuses the next try, and when it began to. */
  seconds: number;
  since: number;
}

const tryIt = (means: Means, personId: string, secret: string) =>
  means === "PIN"
    ? callDesk("session.unlock", { personId, pin: secret })
    : callDesk("session.signIn", { personId, password: secret });

/** Signs a person in, and says why it did not work. */
export function useSignIn(personId: string, onSignedIn: (state: AppState) => void) {
  const refresh = useHost((host) => host.refresh);
  const [refused, setRefused] = useState<Refused>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const left = useLeft(refused);
  const signIn = async (means: Means, secret: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { signedIn, failures, waitSeconds } = await tryIt(means, personId, secret);
      if (signedIn) {
        rememberPerson(personId);
        onSignedIn(await callDesk("app.state", {}));
        return;
      }
      setRefused({ means, failures, seconds: waitSeconds, since: Date.now() });
    } catch (error) {
      setProblem(refusalText(error));
    }
    // too many wrong PINs, or too long ago: then the password is asked for
    if (means === "PIN") await refresh();
    setBusy(false);
  };
  return { signIn, refused, problem, busy, left };
}

export type SignIn = ReturnType<typeof useSignIn>;

/** Seconds left of a wait, counted down. */
function useLeft(refused: Refused | undefined): number {
  const [now, setNow] = useState(Date.now);
  const end = refused ? refused.since + refused.seconds * 1000 : 0;
  useEffect(() => {
    setNow(Date.now());
    if (end <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [end]);
  return Math.max(0, Math.ceil((end - now) / 1000));
}

/** What the last try was, in words; `means` is what is asked for now. */
export function wrongWords({ refused, left }: SignIn, means: Means): string | undefined {
  if (!refused) return undefined;
  const words = `${refused.means}不对。这是第 ${refused.failures} 次`;
  const next = refused.means === means ? "再输" : `用${means}登录`;
  if (left > 0) return `${words}，请等 ${left} 秒${next}`;
  return refused.means === means ? `${words}，请再输一遍` : `${words}，请${next}`;
}
