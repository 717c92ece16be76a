import { composed, long, short, standard } from './composed.ts'

/** People who have been at it together for a long time look back, and design what comes next. */
export const retrospective = composed({
  id: 'retrospective',
  title: 'Retrospective: redesign after a while',
  blurb:
    'For people who have worked together for months or decades. You look back as if it were over, thank each other for what was good, and choose how the next stretch should be.',
  people: '2 to 12 people',
  suits: { who: ['team', 'peers', 'lead', 'leaders'], together: ['long', 'while'] },
  lengths: { short: 25, standard: 60, long: 90 },
  opening: {
    awkward: 'Long-standing people often think that everything is said. Mostly it is just old.',
    covers: 'We look at how we were with each other, not at whether the results were good.',
    sees: 'It stays with those who have this link. Your drafts show only when we reveal them.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 3, {
          ask: 'Which moment of our time together comes to you first?',
          hint: 'No order, no judgement: pictures first. Let the memories make the room warm before you ask for anything.',
          probes: ['What did you see and hear?', 'Who else was there?'],
        }),
        standard('open', 4, {
          ask: 'If this chapter had a title, what would it be?',
          hint: '“Now that it is over” makes old stories easier to tell. Play along: the chapter ends today, the next one begins tomorrow.',
          probes: ['Where did the chapter begin?', 'What happened in the middle?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What went well',
      section: {
        title: 'What went well',
        kind: 'strengths',
        invitation:
          'What you want to thank for and keep. For example: “In the flood week, Bo slept in the office so that we didn’t have to.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What did we do well with each other, now that you look back?',
          hint: 'Good things first, and in detail. Old hands skip this part; hold them here for the full time.',
          probes: ['What made that possible?', 'What did it ask of you?'],
        }),
        standard('round', 5, {
          ask: 'For what have you never thanked someone here?',
          hint: 'Say it to the person. Silence afterwards is fine. If someone is not being thanked, thank them for something true.',
          probes: ['What difference did it make to you?', 'What kept you from saying it?'],
        }),
        long('private', 6, {
          ask: 'What do you know about a person here that you didn’t a few years ago?',
          hint: 'Even after decades there is news. Let people mark what is new to them.',
          probes: ['How did you find out?', 'How did that change how you work with them?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'What we’d do differently',
      section: {
        title: 'What we’d do differently',
        kind: 'changes',
        invitation:
          'Bumps, and what you wish in their place. For example: “Next time I want to hear the doubt in March, not in September.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'Now that it is over, what do you wish we had talked about sooner?',
          hint: 'Hindsight makes brave. Keep the sentences in the past, and with “I”: it was a chapter, not a trial.',
          probes: ['What would have been the first sentence?', 'What held you back at the time?'],
        }),
        standard('private', 5, {
          ask: 'Which habit of ours has outlived its reason?',
          hint: 'A meeting, a list, a joke at someone’s cost. Ask what it was once good for; then it can go in peace.',
          probes: ['What was it good for once?', 'What could fill the gap?'],
        }),
        standard('private', 5, {
          ask: 'How did we get back on our feet after our worst bump?',
          hint: 'Every group has its own way of repairing. Find it in a real story, and name it so that you can use it on purpose.',
          probes: ['Who took the first step?', 'What is still a little sore?'],
        }),
        long('private', 7, {
          ask: 'What have you stopped telling us, because it never changed anything?',
          hint: 'Resignation is quiet. Whoever leads only listens here, and says at the end what they heard.',
          probes: ['What would you need to try once more?', 'What would a good answer have been?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'Who we are now',
      section: {
        title: 'Who we are now',
        kind: 'needs',
        invitation:
          'What has changed in what you need. For example: “I used to want company when it got hard. These days I want an hour and a closed door.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What do you need today that you didn’t need when we began?',
          hint: 'People keep treating each other as who they were. Jobs, children, knees and hopes have moved on.',
          probes: ['When did that change?', 'How would we notice that you have it?'],
        }),
        standard('private', 5, {
          ask: 'Which picture that we have of you is out of date?',
          hint: '“The one who always fixes it” may be tired of fixing. Let people correct their own portrait.',
          probes: ['What would be a truer one?', 'Who found that picture useful?'],
        }),
        long('round', 6, {
          ask: 'What would you like to be asked for more often?',
          hint: 'Unused strength is a quiet loss in old groups. Write the names beside the gifts.',
          probes: ['When did you last get to use it?', 'Who here could ask you?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'The next chapter',
      section: {
        title: 'The next chapter',
        kind: 'agreements',
        invitation:
          'What you do from now on, and what you let go. For example: “Doubts go on the board by Wednesday. The Monday call is gone, from today.”',
      },
      prompts: [
        short('private', 5, {
          ask: 'If we started fresh tomorrow, what would you want us to agree on?',
          hint: 'Pick two or three and make each checkable: who, what, when. Cross out one old rule for each new one.',
          probes: ['Who begins, on which day?', 'Which old rule can go?'],
        }),
        standard('open', 5, {
          ask: 'What from the old chapter do we promise to keep?',
          hint: 'Change is easier when people know what stays. Write it as an agreement, not as a memory.',
          probes: ['Who looks after it?', 'How would we notice that it’s fading?'],
        }),
        long('open', 6, {
          ask: 'How do we want to end this, one day, when it really is over?',
          hint: 'Projects end, people move on, and mostly nobody plans the goodbye. A sentence now is a gift later.',
          probes: ['What would a good last day look like?', 'What should be finished before it?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Look again, and toast',
      section: {
        title: 'Look again, and toast',
        kind: 'review',
        invitation:
          'The next date, and each one’s yes. For example: “20 September, before the budget. I’m in, and I bring the cake. Ruth.”',
      },
      prompts: [
        short('open', 2, {
          ask: 'On what day do we check whether the new chapter is really new?',
          hint: 'Old habits take about six weeks to creep back. Choose a day just after that.',
          probes: ['What will tell us first?', 'Who calls us together?'],
        }),
        standard('round', 6, {
          ask: 'What are you in for this time, said in your own words?',
          hint: 'One by one; the longest-serving last. Old groups often assume the yes. Hear it aloud.',
          probes: ['What makes it different from last time?', 'What would you rather leave out?'],
        }),
        long('open', 5, {
          ask: 'How shall we mark the end of the old chapter?',
          hint: 'A meal, a photograph, a bin for the old list. Do a part of it right away.',
          probes: ['What deserves a toast?', 'Who can’t be here, but should be?'],
        }),
        short('round', 2, {
          ask: 'Which word do you choose for the chapter that begins?',
          hint: 'A word each, slowly, read out like chapter titles. Then stop.',
          probes: ['What made it yours?', 'How would we see it in daily life?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
