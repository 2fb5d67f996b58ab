/** The desk bell of 前台通. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} fill="none" role="img" aria-label="前台通">
      <rect width="40" height="40" rx="11" fill="var(--color-primary)" />
      <path d="M9.5 26.3a10.5 10.5 0 0 1 21 0z" fill="#fff" />
      <path
        d="M8 30.3h24M20 15.5v-3.6M16.6 11h6.8"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
