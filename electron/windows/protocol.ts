import { protocol, type Session } from "electron";
import { readAsset } from "#electron/platform/assets.ts";

/** The origin of the program's own pages. Records in IndexedDB belong to it: it never changes. */
export const appOrigin = "app://desk";

/** Must run before the app is ready: gives `app://` the rights of a secure web origin. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges }]);
}

/** Serves the built pages of a folder under `app://desk/`. */
export function serveAssets(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    if (!isOwn(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await readAsset(folder, request.method, request.url);
    return new Response(body, { status, headers });
  });
}

/** True for an address of our own pages. */
export const isOwn = (url: string): boolean => url.startsWith(`${appOrigin}/`);
