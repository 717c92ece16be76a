/**
 * What to do when the server was set back. Fetched in two steps, since whoever fetches names all the files that come along, and
 * every phone would load that list of names.
 */
export const fetchTerms = () => import('./comeToTerms.ts')
