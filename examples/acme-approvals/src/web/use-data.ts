import { useEffect, useState } from "preact/hooks";
import { ApiError, onRefresh, read } from "./client.ts";

/** A resource that is being read, was read, or could not be. */
export interface Data<T> {
  readonly value: T | undefined;
  readonly error: string | undefined;
}

const interval = 5000;

/** Reads a resource and keeps it fresh: after every change, when the page is shown again, and every few seconds. */
export function useData<T>(path: string): Data<T> {
  const [state, setState] = useState<Data<T> & { readonly path: string }>({
    path,
    value: undefined,
    error: undefined,
  });
  useEffect(() => follow<T>(path, setState), [path]);
  return state.path === path ? state : { value: undefined, error: undefined };
}

function follow<T>(path: string, show: (state: Data<T> & { path: string }) => void): () => void {
  let last = "";
  let stopped = false;
  let asked = 0;
  let shown = 0;
  const load = async (): Promise<void> => {
    const turn = ++asked;
    const next = await attempt<T>(path);
    // What was asked for earlier can be answered later; it is older than what is shown by then.
    if (stopped || turn < shown) return;
    shown = turn;
    const text = JSON.stringify(next);
    if (text === last) return;
    last = text;
    show({ path, ...next });
  };
  const loadIfSeen = (): void => {
    if (document.visibilityState === "visible") void load();
  };
  void load();
  const timer = setInterval(loadIfSeen, interval);
  document.addEventListener("visibilitychange", loadIfSeen);
  const unsubscribe = onRefresh(load);
  return () => {
    stopped = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", loadIfSeen);
    unsubscribe();
  };
}

async function attempt<T>(path: string): Promise<Data<T>> {
  try {
    return { value: await read<T>(path), error: undefined };
  } catch (error) {
    return {
      value: undefined,
      error: error instanceof ApiError ? error.message : "The page could not be loaded.",
    };
  }
}
