// Proof that shared code has neither a browser nor Node around it: both lines must be compile errors.
export const fromBrowser = window.location
export const fromNode = process.env
