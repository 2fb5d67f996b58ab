/**
 * The entries that lead the records of an older version to the shape that this one writes. No action plans them: they are written when a desk opens,
 * by the administrator who opens it.
 */
export const upgradedStore = { name: "store.upgraded", label: "换成新版本的格式" } as const;
