/** A date ends with "r.", so a sentence that ends with a date has its full stop already. Three dots are an ellipsis. */
export const TWO_FULL_STOPS = /[^.]\.\.(?!\.)/
