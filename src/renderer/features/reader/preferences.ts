/** How the reader was last arranged; for this session only. */
export const preferences = { sidebar: true, panel: false, darkPaper: false, notes: false, split: 0.5 }
