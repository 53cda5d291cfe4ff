/** A coin that rings: for the tab of the browser. */
export const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0b8a87" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="13" r="8"/><path d="M7 13h6M17 3.5a8.5 8.5 0 0 1 4.5 5"/></svg>`;
