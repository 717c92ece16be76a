/** What the server noted of a card when it was shown: nobody changes it or takes it away. */
export const promised: ReadonlySet<string> = new Set(['anonymous', 'shownAs'])
