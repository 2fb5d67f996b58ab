import type { SignIn } from "./use-sign-in.ts";

/** How much of a wait is left, as a line that grows short. */
export function Fuse({ signIn: { refused, left } }: { signIn: SignIn }) {
  if (!refused || left === 0) return null;
  return (
    <div className="lock-fuse" aria-hidden="true">
      <i style={{ width: `${(left / refused.seconds) * 100}%` }} />
    </div>
  );
}
