/** How a statement's state looks. */
export const stateTone = { draft: "info", waiting: "soon", closed: "ok" } as const;
