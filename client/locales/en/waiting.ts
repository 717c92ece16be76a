/** Who has knocked and waits to be let in. */
export const waiting = {
  documentTitle: 'Waiting at {{title}} · Groundwork',
  heading: 'You are at the door',
  body: 'The facilitator has been told that you are here. This page opens by itself as soon as they let you in; you need not do anything.',
  waiting: 'Waiting to be let in',
  unnamed: 'Somebody',
  in: 'You are in.',
  cutOff: 'The server does not answer at the moment. Your place at the door is kept, and this page goes on asking.',
  leave: 'Go away again',
}
