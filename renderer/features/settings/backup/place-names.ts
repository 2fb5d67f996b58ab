/** The two places as everybody calls them. */
export const placeNames = { first: "第一备份位置", second: "第二备份位置" } as const;
