/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { PreviewState } from "./preview-state.ts";

/** Runs in the page around the views: draws the bar, follows changes, keeps the place. Self-contained. */
export function runShell(): void {
  type State = PreviewState & { readonly overview?: string };
  const byId = (id: string) => document.getElementById(id) as HTMLElement;
  const frame = byId("frame") as HTMLIFrameElement;
  const titles = { learner: "Learner", trainer: "Trainer", slides: "Slides" } as const;
  const widths = { full: "Full width", lms: "LMS window", phone: "Phone" } as const;
  const remembered = "coursewright-preview-width";
  let state = JSON.parse(byId("state").textContent ?? "") as State;
  let scroll: readonly [number, number] = [0, 0];

  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  type Choice = State["choice"];
  const stepsOf = (view: string, scope: string, { language }: Choice) =>
    `/${[view, ...scope.split("/"), language].map(encodeURIComponent).join("/")}`;
  const queryOf = (choice: Readonly<Record<string, string | undefined>>) => {
    const chosen = Object.entries(choice).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
    );
    return chosen.length === 0 ? "" : `?${new URLSearchParams(chosen)}`;
  };
  const pathOf = (view: string, scope: string, choice: Choice) =>
    `${stepsOf(view, scope, choice)}${queryOf({ segment: choice.segment, variant: choice.variant })}`;
  const homeOf = ({ language, segment, variant }: Choice) =>
    `/${queryOf({ language: language === state.language ? undefined : language, segment, variant })}`;
  const scopeNow = () => {
    const [first] = state.scopes;
    if (state.current !== undefined) return `${state.current.kind}/${state.current.id}`;
    return first === undefined ? "" : `${first.kind}/${first.id}`;
  };
  /** A session is held for some people; anything else can be looked at for those who are chosen. */
  const choiceOf = (name: string) =>
    state.scopes.find(({ kind, id }) => `${kind}/${id}` === name)?.held ?? state.choice;

  const drawViews = () => {
    const current = state.current?.view;
    const link = (href: string, text: string, here: boolean) =>
      make("a", here ? { href, "aria-current": "page" } : { href }, text);
    const here = state.scopes.find(({ kind, id }) => `${kind}/${id}` === scopeNow());
    const views = (here?.views ?? []).map((view) =>
      link(pathOf(view, scopeNow(), choiceOf(scopeNow())), titles[view], view === current),
    );
    byId("views").replaceChildren(link(homeOf(state.choice), "Overview", current === undefined), ...views);
  };
  const select = (
    label: string,
    options: readonly (readonly [value: string, text: string, group?: string])[],
    value: string,
    choose: (value: string) => void,
  ) => {
    const node = make("select", { "aria-label": label });
    const groups = new Map<string, HTMLElement>();
    for (const [key, text, group] of options) {
      const option = make("option", { value: key }, text);
      if (group === undefined) node.append(option);
      else {
        const own = groups.get(group) ?? make("optgroup", { label: group });
        groups.set(group, own);
        own.append(option);
        node.append(own);
      }
    }
    node.value = value;
    node.addEventListener("change", () => choose(node.value));
    return node;
  };
  const drawChoices = () => {
    const { current, choice } = state;
    const go = (scope: string, chosen: Choice) =>
      location.assign(current === undefined ? homeOf(chosen) : pathOf(current.view, scope, chosen));
    const choose = (change: Partial<Choice>) => go(scopeNow(), { ...choice, ...change });
    const groups = { track: "Tracks", module: "Modules", session: "Sessions" } as const;
    const scopes = state.scopes
      .filter(({ views }) => current === undefined || views.includes(current.view))
      .map(({ kind, id, title }) => [`${kind}/${id}`, title, groups[kind]] as const);
    byId("choices").replaceChildren(
      ...(current === undefined || scopes.length === 0
        ? []
        : [select("What is shown", scopes, scopeNow(), (scope) => go(scope, choiceOf(scope)))]),
      ...state.choosers.map(({ name, label, options, value }) =>
        select(
          label,
          options.map((option) => [option.value, option.label] as const),
          value,
          (chosen) => choose({ [name]: chosen }),
        ),
      ),
      ...(current?.view === "learner"
        ? [select("Window", Object.entries(widths), byId("stage").dataset.width ?? "full", resize)]
        : []),
    );
  };
  const resize = (width: string) => {
    byId("stage").dataset.width = width;
    try {
      localStorage.setItem(remembered, width);
    } catch {
      // A browser that keeps nothing asks again.
    }
  };
  const drawStatus = () => {
    const count = (severity: string) => state.findings.filter((each) => each.severity === severity).length;
    const words = (["error", "warning", "info"] as const).flatMap((severity) => {
      const found = count(severity);
      const noun = severity === "info" ? "remark" : severity;
      return found === 0 ? [] : [`${found} ${found === 1 ? noun : `${noun}s`}`];
    });
    const status = byId("status");
    status.textContent = words.length === 0 ? "No findings" : words.join(", ");
    status.title = state.findings.map(({ message, place }) => `${message} ${place}`.trim()).join("\n");
    status.dataset.worst = count("error") > 0 ? "error" : count("warning") > 0 ? "warning" : "none";
  };
  /** Over a view whose files have errors: what is wrong, and that what stands below is older. */
  const drawBanner = () => {
    const errors = state.findings.filter(({ severity }) => severity === "error");
    const shown = errors
      .slice(0, 3)
      .map(({ message, place }) => make("li", {}, message, " ", make("code", {}, place)));
    const more =
      errors.length > 3 ? [make("p", {}, make("a", { href: "/" }, `${errors.length - 3} more`))] : [];
    const old = state.mark === undefined ? [] : [make("p", {}, "Below is what it was before.")];
    const broken = state.broken && state.current !== undefined;
    byId("banner").replaceChildren(...(broken ? [make("ul", {}, ...shown), ...more, ...old] : []));
  };
  const draw = () => {
    byId("home").setAttribute("href", homeOf(state.choice));
    byId("status").setAttribute("href", homeOf(state.choice));
    const { current } = state;
    const scope = state.scopes.find(({ kind, id }) => kind === current?.kind && id === current.id);
    const heading = `${current === undefined ? "Preview" : titles[current.view]}: ${scope?.title ?? state.title}`;
    document.title = heading;
    byId("heading").textContent = heading;
    byId("program").textContent = state.title;
    drawViews();
    drawChoices();
    drawStatus();
    drawBanner();
    byId("overview").hidden = state.current !== undefined;
    byId("stage").hidden = state.current === undefined;
  };

  const load = () => {
    const { current, choice } = state;
    if (current === undefined) return;
    const { segment = "-", variant = "-" } = choice;
    frame.title = document.title;
    frame.src = `/frame${stepsOf(current.view, scopeNow(), choice)}/${[segment, variant].map(encodeURIComponent).join("/")}/`;
  };
  /** The page is loaded anew; its own memory and this one bring back the place. */
  const reload = () => {
    const inside = frame.contentWindow;
    if (inside === null) return load();
    scroll = [inside.scrollX, inside.scrollY];
    inside.location.reload();
  };
  frame.addEventListener("load", () => {
    const inside = frame.contentWindow;
    const [x, y] = scroll;
    scroll = [0, 0];
    document.body.dataset.shown = state.mark ?? "none";
    if (inside === null || (x === 0 && y === 0)) return;
    // The player draws its page only after the document has loaded.
    const restore = (tries: number) => {
      inside.scrollTo(x, y);
      if (tries > 0 && Math.abs(inside.scrollY - y) > 1) setTimeout(() => restore(tries - 1), 30);
    };
    restore(20);
  });

  let asked = 0;
  const update = async () => {
    const own = ++asked;
    const path = state.current === undefined ? "" : location.pathname;
    const answer = await fetch(`/state.json${path}${location.search}`).catch(() => undefined);
    if (answer === undefined || !answer.ok || own !== asked) return;
    const before = state;
    state = (await answer.json()) as State;
    if (state.overview !== undefined && state.overview !== before.overview)
      byId("overview").innerHTML = state.overview;
    draw();
    if (state.mark !== before.mark) reload();
  };

  const kept = (() => {
    try {
      return localStorage.getItem(remembered);
    } catch {
      return null;
    }
  })();
  byId("stage").dataset.width = kept !== null && kept in widths ? kept : "full";
  draw();
  load();
  const events = new EventSource("/events");
  events.addEventListener("message", ({ data }) => {
    document.body.classList.remove("alone");
    if (Number(data) !== state.revision) void update();
  });
  events.addEventListener("error", () => document.body.classList.add("alone"));
}
