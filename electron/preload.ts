import { contextBridge, ipcRenderer } from "electron";
import { bridgeCalls } from "#shared/bridge/names.ts";

contextBridge.exposeInMainWorld("desk", (call: string, argument: unknown) =>
  Object.hasOwn(bridgeCalls, call)
    ? ipcRenderer.invoke("desk", call, argument)
    : Promise.reject(new Error("unknown call")),
);
