const ridges = [
  "M0 150C90 120 150 70 232 64c70-5 120 44 196 40 96-5 140-84 244-88 92-4 150 74 246 78 84 4 132-50 214-48 90 2 150 58 234 78v236H0z",
  "M0 214c84-10 140-60 224-62 96-2 150 62 250 60 92-2 150-70 250-68 96 2 140 60 236 62 90 2 160-56 250-50 66 4 108 34 156 46v158H0z",
  "M0 262c110 4 170-46 276-44 104 2 160 54 262 52 110-2 170-58 284-54 100 4 160 52 260 52 112 0 180-40 284-30v122H0z",
  "M0 320c140-14 240-42 380-38 150 4 250 42 400 40 160-2 260-44 420-40 66 2 120 12 166 20v58H0z",
];

/** The hills behind the screens before the desk: for the eye only. */
export function Hills({ stretch = true }: { stretch?: boolean }) {
  return (
    <svg
      className="hills"
      viewBox="0 0 1366 360"
      preserveAspectRatio={stretch ? "none" : "xMidYMax slice"}
      aria-hidden="true"
    >
      {ridges.map((ridge) => (
        <path key={ridge} d={ridge} />
      ))}
    </svg>
  );
}
