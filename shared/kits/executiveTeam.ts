import { composed, long, short, standard } from './composed.ts'

/** The people at the top of an organisation, as people who carry it together. */
export const executiveTeam = composed({
  id: 'executive-team',
  title: 'Executive team',
  blurb:
    'For the few who carry an organisation together. You leave knowing what each of you carries alone, how you disagree and still stand behind a decision, and what your people will see change.',
  people: '3 to 10 people',
  suits: { who: ['leaders'], together: ['new', 'while'] },
  lengths: { short: 30, standard: 75, long: 110 },
  opening: {
    awkward: 'People at the top are seldom asked how they are with each other. Today we ask.',
    covers: 'This is about us as a team. Budgets and strategy stay outside the door.',
    sees: 'Nobody outside has the link. Some answers stay nameless, if we choose so.',
  },
  chapters: [
    {
      id: 'open',
      title: 'Open',
      section: null,
      prompts: [
        short('round', 3, {
          ask: 'What are you carrying this week that the others don’t see?',
          hint: 'The highest-ranking person answers briefly, and in the middle of the round. One sentence each; no solutions.',
          probes: ['What does it do to you?', 'Who knows about it?'],
        }),
        standard('open', 3, {
          ask: 'What would have to be true for you to speak plainly in this room?',
          hint: 'There is much to lose up here. Write the conditions down and ask who can live with each of them.',
          probes: ['What has happened to plain words here before?', 'Who should know that we had this talk?'],
        }),
      ],
    },
    {
      id: 'purpose',
      title: 'What only we can do',
      section: {
        title: 'What only we can do',
        kind: 'purpose',
        invitation:
          'The work that nobody else can do for the organisation. For example: “Say no to good ideas, so that the great one gets its people.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'What does this organisation need from us that it can’t get from anyone else?',
          hint: 'Steers from departments to the whole. If answers sound like functions, ask what would be missing if the seven of you met only by mail.',
          probes: ['Where are we giving it now?', 'Which of our meetings serve that?'],
        }),
        standard('private', 5, {
          ask: 'What do you hope people two levels down say about us when we’re out of earshot?',
          hint: 'Their picture of you is your culture. Then ask softly what they say today.',
          probes: ['What did they see that made them say so?', 'Which sentence would hurt?'],
        }),
        long('private', 7, {
          ask: 'What do you want to have built together when you leave?',
          hint: 'Legacy, without the violins. It opens a longer view than the year’s plan does.',
          probes: ['Who would carry it on?', 'What are you building instead?'],
        }),
      ],
    },
    {
      id: 'needs',
      title: 'What I need up here',
      section: {
        title: 'What I need up here',
        kind: 'needs',
        invitation:
          'What you need from the others, and usually don’t say. For example: “Call me before the meeting if you’re against it. I change my mind better alone.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'In which matter do you feel alone, with all of us around you?',
          hint: 'The loneliest answer is often the most important. Do not solve it; ask who could walk along.',
          probes: ['What kind of company would you want there?', 'Since when has it been so?'],
        }),
        standard('private', 5, {
          ask: 'Where does your area win only if another one gives something up?',
          hint: 'Trade-offs behind the politeness. Put them on the board as facts of the business, not as faults of people.',
          probes: ['What would make giving it up bearable?', 'How do we decide about it today?'],
        }),
        standard('private', 5, {
          ask: 'How do you like to be challenged by your equals?',
          hint: 'In the room or before it, with numbers or with a story. Note the pairs that differ most; they need an agreement.',
          probes: ['What feels like an ambush?', 'Who here does it in a way you can use?'],
        }),
        long('private', 7, {
          ask: 'What do you suppose is the hardest thing about the chair beside yours?',
          hint: 'Each one writes about the neighbour to the left, who then puts it right. Empathy by guessing.',
          probes: ['What was close?', 'What would you add?'],
        }),
      ],
    },
    {
      id: 'strengths',
      title: 'What holds us',
      section: {
        title: 'What holds us',
        kind: 'strengths',
        invitation:
          'What is good between you, and worth protecting. For example: “Nobody has ever used a private doubt against me in the board.”',
      },
      prompts: [
        short('round', 3, {
          ask: 'When did we last act as one team, and not as heads of something?',
          hint: 'Find one real day. If it was long ago, that is a finding, not a failure.',
          probes: ['What made it possible that day?', 'What would bring it back?'],
        }),
        standard('round', 5, {
          ask: 'What did a colleague here take on their own shoulders for the good of the whole?',
          hint: 'Recognition among equals is rare up here. Names and deeds, please, looked in the eye.',
          probes: ['What did it cost them?', 'What did it allow you to do?'],
        }),
      ],
    },
    {
      id: 'changes',
      title: 'How we disagree',
      section: {
        title: 'How we disagree',
        kind: 'changes',
        invitation:
          'From a fight to a decision that all stand behind. For example: “Two rounds of arguments, then Vera decides. Outside we say ‘we’.”',
      },
      prompts: [
        short('private', 4, {
          ask: 'How do we behave when we disagree about something that counts?',
          hint: 'Silence, side talks, a decision that comes back three times. Describe it as if you watched a film.',
          probes: ['What would you rather see?', 'What is your own part in the film?'],
        }),
        standard('private', 5, {
          ask: 'Which decision did we take that you never really took?',
          hint: 'Half-hearted yeses cost years. Nobody needs to reopen it; hear what was missing for a whole yes.',
          probes: ['What did you need to hear then?', 'How did your people notice?'],
        }),
        standard('private', 5, {
          ask: 'What can’t be said in this room yet?',
          hint: 'Suggest writing without names if you are four or more. Read slowly. Thank the paper, look at nobody.',
          probes: ['What would make it sayable?', 'What is the wish behind it?'],
        }),
        long('open', 7, {
          ask: 'How do our quarrels show three floors down?',
          hint: 'Teams below fight the fights that you avoid. Find one place where that happens now.',
          probes: ['Who pays for it?', 'What could we say to them this week?'],
        }),
      ],
    },
    {
      id: 'agreements',
      title: 'Agreements',
      section: {
        title: 'Agreements',
        kind: 'agreements',
        invitation:
          'How you decide, disagree and speak outside. For example: “Doubts are said in the room. Jana closes each topic with: what do we tell our people?”',
      },
      prompts: [
        short('private', 6, {
          ask: 'What do we promise each other that our people would notice within a month?',
          hint: 'At most three, each with a name, a rhythm, and a sign outside this room. The one in the highest chair takes a share.',
          probes: ['Who would be the first to see it?', 'What would we have to give up for it?'],
        }),
        standard('open', 6, {
          ask: 'How will we treat someone who breaks with a joint decision?',
          hint: 'Agree on the first conversation, not on the punishment. Who speaks, by when, and alone.',
          probes: ['What would you want if it were you?', 'What do we say to those who saw it?'],
        }),
        long('open', 7, {
          ask: 'Which two of us need an alliance of their own next?',
          hint: 'Let people name their own missing partner. Put dates to it: this team is as strong as its weakest pair.',
          probes: ['What would those two talk about?', 'Who invites whom?'],
        }),
      ],
    },
    {
      id: 'review',
      title: 'Keep it alive',
      section: {
        title: 'Keep it alive',
        kind: 'review',
        invitation:
          'When you look again, and each one’s yes. For example: “First item of the March retreat, forty minutes, phones in the basket. I’m in: Paul.”',
      },
      prompts: [
        short('open', 3, {
          ask: 'On which date do we give this the first slot, before numbers?',
          hint: 'If it comes last on an agenda, it will not come. Have somebody other than the chief own it.',
          probes: ['What would you like to be able to report?', 'Who defends the slot?'],
        }),
        long('round', 7, {
          ask: 'What will you personally do differently, starting with your next meeting?',
          hint: 'Personal, visible, soon. No one may speak for their department here.',
          probes: ['Who will be surprised?', 'How would you like to be reminded?'],
        }),
        standard('round', 6, {
          ask: 'What are you committing to, as a member of this team first?',
          hint: 'Each in turn, with “not yet” as a full answer. Ask what is missing, and write that down, too.',
          probes: ['What would make it whole?', 'What do you leave behind for that?'],
        }),
        short('round', 2, {
          ask: 'What one word would your people use for us a year from now, you hope?',
          hint: 'One each, without discussion. Photograph the picture; it makes a good first slide in a year.',
          probes: ['What did they see?', 'Which word would they use today?'],
          oneWord: true,
        }),
      ],
    },
  ],
})
