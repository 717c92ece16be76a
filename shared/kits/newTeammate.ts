import { composed, long, short, standard } from './composed.ts'

/** Somebody's first days, with the people they will work with most. */
export const newTeammate = composed({
  id: 'new-teammate',
  title: 'New teammate',
  blurb:
    'For somebody’s first days, with the two or three people they’ll lean on. You leave knowing what nobody writes into a welcome mail, and with a plan for the first month.',
  people: '2 to 6 people',
  suits: { who: ['team', 'lead'], together: ['new'] },
  lengths: { short: 20, standard: 45, long: 70 },
  opening: {
    awkward: 'Talking about habits on day one feels early. In three months it would feel late.',
    covers: 'This is about us working side by side, not about the job description.',
    sees: 'Only people with this link can read it. What you draft is yours until you share it.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 2, {
          ask: 'What was going through your head on the way here?',
          hint: 'Nerves are welcome, on both sides of the welcome. Answer first and mention something you were unsure of yourself.',
          probes: ['What would calm that down a little?', 'What are you looking forward to?'],
        }),
        standard('open', 2, {
          ask: 'What do you already know about each other, and from whom?',
          hint: 'Brings rumours and first impressions into the light while they are still harmless. Keep it friendly: what you heard, not what you judged.',
          probes: ['Which part of that would you like to set straight?', 'What made you smile when you heard it?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'Why you, why here',
      section: {
        title: 'Why you, why here',
        kind: 'purpose',
        invitation:
          'What made you come, and what made us ask you. For example: “I wanted to build things people touch. You asked me about that, not about my grades.”',
      },
      prompts: [
        short('private', 3, {
          ask: 'What made you say yes to this?',
          hint: 'Everyone answers: the newcomer about joining, the others about the day they joined. People listen differently once they know what moved someone.',
          probes: ['What nearly made you say no?', 'What do you hope is true about this place?'],
        }),
        standard('private', 4, {
          ask: 'A year from now, what would you love to be known for here?',
          hint: 'Long hopes make short plans easier. If the newcomer hesitates, let the others begin with theirs.',
          probes: ['What would be the first step towards that?', 'Who could help it along?'],
        }),
        long('round', 6, {
          ask: 'What do you bring from your last place that you’d like to keep?',
          hint: 'A newcomer sees what others stopped seeing. Write their habits down as gifts; what fits will show.',
          probes: ['What did it change for people there?', 'What are you happy to leave behind?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'How we each work',
      section: {
        title: 'How we each work',
        kind: 'needs',
        invitation:
          'What helps, what grates, when you’re at your best. For example: “Ask me anything before noon. After that I’m in the workshop with ear plugs.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What do you need in your first weeks with someone new?',
          hint: 'Both sides are new to each other, so both sides need something. Watch that the newcomer’s list is not the only one.',
          probes: ['What does that look like on a Monday morning?', 'What would be too much of it?'],
        }),
        standard('private', 4, {
          ask: 'How do you like to be told that you got something wrong?',
          hint: 'The first correction sets the tone for a year. Ask for the place, the moment and the words.',
          probes: ['What happened the time it went well?', 'How would we see that it hurt?'],
        }),
        standard('private', 4, {
          ask: 'When you are stuck, what do you do before you ask?',
          hint: 'Some ask after five minutes, others after two days. Neither is wrong; not knowing it of each other is expensive.',
          probes: ['How long is long enough?', 'What would make asking easier?'],
        }),
        long('round', 6, {
          ask: 'What should people know about your life outside that shapes your days here?',
          hint: 'School runs, a long train ride, a choir on Thursdays. Only what people want to tell. You go first, with something ordinary.',
          probes: ['What does that mean for our hours?', 'What would you like us to plan around?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'How things work here',
      section: {
        title: 'How things work here',
        kind: 'strengths',
        invitation:
          'The rules nobody wrote down, and what is good about this place. For example: “Lunch is at half past twelve and nobody talks shop.”',
      },
      prompts: [
        short('open', 3, {
          ask: 'What do people here all know that nobody would think of telling you?',
          hint: 'Who decides over the printer, which meeting you may skip, whose jokes are jokes. The newcomer writes down what they noticed so far.',
          probes: ['How did you find out yourself?', 'Which of these would we rather change?'],
        }),
        standard('round', 3, {
          ask: 'What do you enjoy about working with the people in this room?',
          hint: 'Shows the newcomer what the others value, without a slide about values. The newcomer may say what has been good so far.',
          probes: ['What was the latest example?', 'What do you do to keep it alive?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'First month',
      section: {
        title: 'First month',
        kind: 'agreements',
        invitation:
          'Who does what, and by when. For example: “Ravi walks along to the first three customers. Mia says every Friday what was unclear.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What will each of us do so that the first month goes well?',
          hint: 'One line each, with a name and a day. The newcomer promises something, too: it makes them part of it.',
          probes: ['On which day does it start?', 'How will we see that it happened?'],
        }),
        standard('open', 4, {
          ask: 'Whom does our newcomer go to with a question they find too small to ask?',
          hint: 'A name and a way: a channel, a desk, a walk for coffee. The person named has to want it.',
          probes: ['What makes it easy to interrupt that person?', 'Who steps in when they are away?'],
        }),
        long('open', 6, {
          ask: 'What may a newcomer decide alone from the first day on?',
          hint: 'People wait for permission nobody knows they need. Collect small, real decisions and write the yes beside them.',
          probes: ['Where would you like a word beforehand?', 'What is fine to get wrong once?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Look again',
      section: {
        title: 'Look again',
        kind: 'review',
        invitation:
          'A date after two weeks and one after three months. For example: “3 June, over lunch, Mia asks: what still puzzles you?”',
      },
      prompts: [
        short('open', 2, {
          ask: 'On which day do we ask each other how it’s going, two weeks from now?',
          hint: 'Put it into the calendars before you close. First impressions fade fast: two weeks is when they are still fresh.',
          probes: ['What would you like to be asked then?', 'Who makes sure that it happens?'],
        }),
        long('private', 7, {
          ask: 'What would be a sign that we should talk sooner?',
          hint: 'Newcomers tend to wait until it is late. A sign agreed now is permission given.',
          probes: ['What would you say first?', 'What would be the kindest reply?'],
        }),
        standard('round', 4, {
          ask: 'What are you ready to promise the newest person in the room?',
          hint: 'Each one in turn, the newcomer to the team at the end. Small and kept beats grand and forgotten.',
          probes: ['What would make that easy to keep?', 'How should they remind you?'],
        }),
        short('round', 1, {
          ask: 'What single word goes home with you today?',
          hint: 'One word each and no comments. “Dizzy” is a fine word for a first day.',
          probes: ['What is behind that word?', 'What word do you wish for in two weeks?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
