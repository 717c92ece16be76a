import { composed, long, short, standard } from './composed.ts'

/** Coming back to an alliance after some weeks: what holds, what wobbles, what is to be celebrated. */
export const checkIn = composed({
  id: 'check-in',
  title: 'Check-in',
  blurb:
    'For people who have an alliance and come back to it. You look at what holds and what wobbles, mend or drop what no longer fits, celebrate something, and set the next date.',
  people: '2 to 12 people',
  suits: { who: ['team', 'peers', 'lead', 'leaders', 'coaching', 'private'], together: ['while', 'long'] },
  lengths: { short: 15, standard: 30, long: 50 },
  opening: {
    awkward: 'Nobody kept everything. It would be odd if we had, and dull to pretend.',
    covers: 'We look at our agreements and at us, not at who scored how many points.',
    sees: 'The same people as last time. Private notes stay private until we open them.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Arrive',
      section: null,
      prompts: [
        short('round', 1, {
          ask: 'What has changed in your life since we last sat here?',
          hint: 'A sentence each, from work or from anywhere. An alliance is between people as they are today.',
          probes: ['How does that touch our work?', 'What should we be mindful of?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What holds',
      section: {
        title: 'What holds',
        kind: 'strengths',
        invitation:
          'What you kept, and what it brought. For example: “We did call before we wrote. Twice it saved the day.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'Which agreement carried us since last time?',
          hint: 'Begin with what held, even if it was only one. Ask for the day on which it mattered.',
          probes: ['What made it easy to keep?', 'Who did something for it that nobody saw?'],
        }),
        standard('round', 3, {
          ask: 'What did somebody do that the alliance didn’t even ask for?',
          hint: 'The best part of an alliance is not written in it. Let the person hear it.',
          probes: ['What did it mean to you?', 'What does it say about us?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'What wobbles',
      section: {
        title: 'What wobbles',
        kind: 'changes',
        invitation: 'What slipped, without blame. For example: “Fridays don’t work for the list. By then I’m empty.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What did we promise that real life didn’t let us keep?',
          hint: 'Blame the plan before the people. Whoever leads names their own slip early.',
          probes: ['What got in the way?', 'What would make it keepable?'],
        }),
        standard('private', 3, {
          ask: 'What did we do well when we hit our last bump?',
          hint: 'Look at the repair more than at the bump. Something in it went well; find it.',
          probes: ['What helped you back?', 'What do we want to do sooner next time?'],
        }),
        long('private', 6, {
          ask: 'What are you holding back so as not to spoil the mood?',
          hint: 'Only if there is time to hear it. Let it be written first; then ask who would like to read theirs.',
          probes: ['What would you wish for?', 'How big is it, from pebble to rock?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What’s new',
      section: {
        title: 'What’s new',
        kind: 'needs',
        invitation:
          'What you need now, what you learned. For example: “Since June I work four days. Don’t plan me in on Wednesdays.”',
      },
      prompts: [
        short('private', 2, {
          ask: 'What do you need in the next stretch that you didn’t need in the last?',
          hint: 'Looks ahead. Also the moment to bring back questions that somebody took home.',
          probes: ['When will you need it most?', 'What would be the smallest version?'],
        }),
        standard('private', 3, {
          ask: 'What have you learned about yourself by trying to keep this?',
          hint: 'Kept or not, each promise teaches something. Leave a quiet minute before the first answer.',
          probes: ['What surprised you?', 'How will you use it?'],
        }),
        long('private', 5, {
          ask: 'What have you found out about a question you took home last time?',
          hint: 'Take-aways come back here. “Still don’t know” is fine: carry it on, or let it go.',
          probes: ['What did you notice while you watched?', 'Whom did you ask?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Keep, change, drop',
      section: {
        title: 'Keep, change, drop',
        kind: 'agreements',
        invitation:
          'One line for each agreement. For example: “Keep: calls before mails. Change: list on Tuesdays. Drop: the weekly report.”',
      },
      prompts: [
        short('open', 3, {
          ask: 'Line by line: what do we keep, change or let go?',
          hint: 'Dropping is healthy. At the end there should be no more agreements than before.',
          probes: ['Who does the changed one, and from when?', 'What do we say goodbye to?'],
        }),
        standard('private', 4, {
          ask: 'Which single promise would make the biggest difference until next time?',
          hint: 'One for the group, or one each. Who, what, when, and how you will know.',
          probes: ['How would we see it?', 'What would support it?'],
        }),
        long('round', 5, {
          ask: 'What is your yes to the alliance as it now stands?',
          hint: 'A short round of opting in again. Somebody may leave a line out; hear the reason, and change it if all agree.',
          probes: ['Which part is firmer than before?', 'Which part is looser?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Celebrate, next date',
      section: {
        title: 'Celebrate, next date',
        kind: 'review',
        invitation:
          'What you mark today, and when you come back. For example: “Four months without a lost hand-over: ice cream, now. Next: 8 November.”',
      },
      prompts: [
        standard('open', 2, {
          ask: 'What did we manage that deserves a small celebration?',
          hint: 'Do it at once, if you can: applause, a song, a biscuit. Groups that celebrate keep coming back.',
          probes: ['Who had the largest part?', 'How would you like to mark it?'],
        }),
        short('open', 1, {
          ask: 'When is our next check-in?',
          hint: 'Before you get up. If all goes well, let the gap grow a little; if not, shrink it.',
          probes: ['What would you like to tell then?', 'Who invites us?'],
        }),
        long('open', 4, {
          ask: 'What could we do so that these talks stay fresh?',
          hint: 'Another place, another leader, fewer questions. Rituals tire, and people say so only when asked.',
          probes: ['Which part could we skip?', 'Who would like to lead the next one?'],
        }),
        short('round', 1, {
          ask: 'How do you leave, told in one word?',
          hint: 'Everybody, once round. Keep the words beside those from last time.',
          probes: ['How did you come in?', 'What moved between the two?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
