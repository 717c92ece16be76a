/** The review in one's own calendar. */
export const calendar = {
  add: 'Add to calendar',
  subscribe: 'Subscribe',
  title: 'Subscribe to the dates',
  close: 'Close',
  lead: 'Your calendar asks here now and then, and moves the day when the group does.',
  neutral: 'It reads “Look at how we work together”. No title, no name and no word of yours is in it.',
  address: 'Address for your calendar',
  copy: 'Copy address',
  copied: 'Copied',
  how: 'In your calendar, look for “subscribe”, “add by URL” or “from the internet”, and paste it there.',
  whoHasIt: 'Whoever has this address sees the dates, also after they leave the group.',
  renew: 'Give out a new address',
  renewHint: 'The old one stops at once, for everybody.',
  renewed: 'There is a new address. The old one is gone.',
  noDate: 'No day is set yet. Subscribe anyway: it shows up as soon as there is one.',
}
