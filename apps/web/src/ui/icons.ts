// Icons of ours: strokes on a grid of 24, one path each, so that the pages written by the server can use them too.

export const icons = {
  alert: 'M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.01',
  archive: 'M3.5 4.5h17V9h-17ZM5 9v10.5h14V9m-9 4h4',
  'arrow-down': 'M12 4.5v15M6 13.5l6 6 6-6',
  'arrow-left': 'M19.5 12h-15M10.5 6l-6 6 6 6',
  'arrow-right': 'M4.5 12h15M13.5 6l6 6-6 6',
  'arrow-up': 'M12 19.5v-15M6 10.5l6-6 6 6',
  book: 'M12 6.5C10 5 7 4.5 3 4.5v14c4 0 7 .5 9 2 2-1.5 5-2 9-2v-14c-4 0-7 .5-9 2Zm0 0v14',
  bookmark: 'M6.5 3.5h11v17l-5.5-4.5-5.5 4.5Z',
  calendar: 'M4 5.5h16v15H4ZM4 10h16M8 3v4.5M16 3v4.5M8 14h2m4 0h2m-8 3h2',
  camera: 'M3 6.5h12v11H3Zm12 4.5 6-3.5v9L15 13',
  chart: 'M4 20h16.5M7.5 16.5v-5m5 5V6m5 10.5V9',
  check: 'M4.5 12.5l5 5 10-11',
  'chevron-down': 'M6 9.5l6 6 6-6',
  'chevron-left': 'M14.5 6l-6 6 6 6',
  'chevron-right': 'M9.5 6l6 6-6 6',
  'chevron-up': 'M6 14.5l6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  code: 'M8.5 6 3 12l5.5 6m7-12 5.5 6-5.5 6M13.5 4.5l-3 15',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18m0-3.5h5m-5-3.6h8m-8-3.6h8.5M12 6.7h6.5',
  copy: 'M8.5 8.5h11v11h-11Zm7-4h-11v11',
  download: 'M12 3.5v11.5M7 10.5l5 5 5-5M4 19.5h16',
  enlarge: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  eye: 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5Zm9.5-2.8a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  filter: 'M3.5 5h17l-6.5 8v6.5l-4-2.5v-4Z',
  clip: 'M19.5 11.5 12 19a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7-7',
  file: 'M13.5 3H6v18h12V7.5Zm0 0v4.5H18M9 12.5h6m-6 4h4',
  flag: 'M5.5 21V4.5c4-2.5 8 2.5 13 0v9c-5 2.5-9-2.5-13 0',
  folder: 'M3 6h6.5l2 2.5H21v11H3Z',
  'folder-plus': 'M3 6h6.5l2 2.5H21v11H3Zm9 5.5v5m-2.5-2.5h5',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c-5 5-5 13 0 18 5-5 5-13 0-18ZM3.2 12h17.6',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V12m0-2.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6.5-6 6.5-3 0-4.5-1-6-3.5l-2.5-4.5a1.5 1.5 0 0 1 2.5-1.5l2 2.5',
  heart: 'M12 20C5.5 15 3 12 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3.5-2.5 6.5-9 11.5Z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.3 9.5c.2-3.5 5.7-3.3 5.5.2-.1 2-2.8 2-2.8 4.3M12 17v.01',
  indent: 'M4 5h16M11 10h9m-9 4.5h9M4 19.5h16M4 9.5l3.5 3L4 15.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5M12 7.5v.01',
  laptop: 'M5 5h14v10.5H5Zm-3 14h20',
  lightbulb: 'M9 17.5h6M10 21h4M9 17.5c0-2-3.5-3.5-3.5-7.5a6.5 6.5 0 0 1 13 0c0 4-3.5 5.5-3.5 7.5',
  list: 'M9 6h11.5M9 12h11.5M9 18h11.5M4 6h1m-1 6h1m-1 6h1',
  lock: 'M5 11h14v9.5H5Zm3 0V8a4 4 0 0 1 8 0v3m-4 3.5V17',
  'log-out': 'M10 4H4v16h6m5-13 5 5-5 5m5-5H9.5',
  mail: 'M3 5.5h18v13H3Zm.5.5 8.5 7 8.5-7',
  message: 'M4 4.5h16v11.5h-8.5L7 20v-4H4ZM8 9h8m-8 3h5',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
  monitor: 'M3 4.5h18v12H3Zm5.5 16h7M12 16.5v4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  outdent: 'M4 5h16M11 10h9m-9 4.5h9M4 19.5h16M7.5 9.5l-3.5 3 3.5 3',
  pause: 'M8.5 5v14m7-14v14',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19Zm10-13.5L17.5 10',
  people:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c0-7.5 13-7.5 13 0M15.5 5a3.2 3.2 0 0 1 0 6m2.5 3c2.2 1 3.5 3 3.5 6',
  phone: 'M7 2.5h10v19H7Zm4 16h2',
  picture: 'M3.5 4.5h17v15h-17Zm0 11.5 5-5 4 4 3-3 5 5M15.5 8v.01',
  play: 'M7 4.5v15L19.5 12Z',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M4.5 12a7.5 7.5 0 0 1 13-5l2.5 2.5m0-5v5h-5m4.5 2.5a7.5 7.5 0 0 1-13 5L4 14.5m0 5v-5h5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20.5 20.5',
  send: 'M20.5 3.5 3.5 10.5l7 3 3 7ZM10.5 13.5 20.5 3.5',
  settings:
    'M4 7h9m6 0h1M4 17h1m6 0h9M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  shield: 'M12 3c2.5 2 5 2.7 7.5 2.8 0 7-1.5 12-7.5 15.2-6-3.2-7.5-8.2-7.5-15.2C7 5.7 9.5 5 12 3Z',
  sort: 'M7 5v14m-3.5-3.5L7 19l3.5-3.5M13 7h7.5M13 12h5.5M13 17h3.5',
  stick: 'M8 9h8v12H8Zm1.5 0V3.5h5V9M11 6v.01m2 0V6',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  table: 'M3.5 5h17v14h-17Zm0 4.5h17M3.5 14h17M9.5 5v14',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5 7 20.5h10l1-14M10 10.5v6m4-6v6',
  undo: 'M8.5 4.5 3.5 9.5l5 5M4 9.5h10.5a5 5 0 0 1 0 10.5H9',
  unlock: 'M5 11h14v9.5H5Zm3 0V8a4 4 0 0 1 7.8-1.2M12 14.5V17',
  user: 'M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c0-8 15-8 15 0',
  volume: 'M4 9.5v5h3.5l5 4.5V5l-5 4.5Zm12 0c1.5 1.5 1.5 3.5 0 5m2.5-7.5c3 3 3 7 0 10',
} as const

export type IconName = keyof typeof icons

// Each area has its icon beside its hue and its motif.
const areaIcons: Readonly<Record<string, IconName>> = {
  'information-and-data': 'search',
  'communication-and-collaboration': 'message',
  'content-creation': 'pencil',
  'protection-and-security': 'shield',
  'digital-environment': 'monitor',
}

export function areaIcon(area: string): IconName {
  return areaIcons[area] ?? 'book'
}

/** Decorative markup: the words are beside it. */
export function iconSvg(name: IconName): string {
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[name]}"/></svg>`
}
