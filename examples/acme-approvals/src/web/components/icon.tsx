const paths = {
  home: "M3 11.5 12 4l9 7.5M5.5 9.8V20h13V9.8M10 20v-5.5h4V20",
  workflow: "M5 4h6v5H5zM13 15h6v5h-6zM8 9v4.5h8V15",
  invoice: "M6 3h9l4 4v14H6zM14.5 3.2V8H19M9.5 12h6M9.5 16h6",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4",
  settings: "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5",
  bolt: "M13 3 5.5 13.5H11L10 21l8-11h-5.5z",
  split: "M12 3v6m0 0c0 4-6 3-6 8v4M12 9c0 4 6 3 6 8v4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.5 2",
  check: "m5 12.5 4.5 4.5L19 7.5",
  cross: "m6 6 12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  arrow: "M5 12h14m-5.5-5.5L19 12l-5.5 5.5",
  play: "M8 5.5v13l10.5-6.5z",
  warning: "M12 4 2.8 20h18.4zM12 10v4.5m0 2.5v.2",
  download: "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14",
} as const;

/** The names of the pictures. */
export type IconName = keyof typeof paths;

/** A small line drawing beside a text; never the only bearer of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
