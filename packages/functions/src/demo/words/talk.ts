/** What people write to each other. `{…}` is filled in; nothing here is said twice in one thread. */
export const TALK = {
  offer: [
    "Hi {first}, we have followed your work on {niche} for a while. Would you try our {product} and say what you really think?",
    "Hello {first}, your audience asks exactly the questions that our {product} answers. Shall we do this together?",
    "Dear {first}, a colleague sent me your last piece and I watched it twice. We would love to see the {product} through your eyes.",
    "Hi {first}. Short version: we like your tone, we have a {product}, and we pay within a week of publication.",
    "Good morning {first}, I am putting together the line-up for {campaign} and you are at the top of my list.",
    "{first}, we met your name in three different comment sections this month. That is usually a good sign.",
    "Hello, this is our first time working with creators, so do tell us if the brief is unclear.",
    "",
  ],
  apply: [
    "Hello, I have used something very like your {product} for two years and have opinions. I would show {shown}.",
    "Hi, {niche} is what I do every week, and my people keep asking for a recommendation. I would be honest, including about the price.",
    "I read the brief twice and like that you do not send a script. My idea: {shown}.",
    "Your campaign fits a series that I start next week. Numbers are in my profile and up to date.",
    "I am smaller than the others you probably talk to, but four in ten of my followers comment. Happy to start with a single post.",
    "Good evening, I bought your {product} myself in spring. The idea for the piece wrote itself: {shown}.",
  ],
  requirements: [
    "Please show {shown}. Name the price once and link to the product page for two weeks.",
    "One {format} about the {product}. Say clearly that it is paid. Music of your choice, as long as it is licensed.",
    "Use the {product} for at least a week before you film. If you do not like it, tell us first and we part as friends.",
    "Show {shown}. Subtitles please, in your language and in English.",
    "Keep it under ninety seconds, mention that shipping is free above {small}, and answer questions for two days.",
    "No comparison with other makers, please. Everything else is up to you.",
    "A calm piece rather than a loud one: {shown}. The logo may appear, but does not have to.",
  ],
  askMore: [
    "Thank you, I like the product. With filming, editing and two days of answering comments I need {amount} for this.",
    "Happy to do it. My rate for a {format} has been {amount} since summer; I cannot go below that for one client only.",
    "I could meet you at {amount}, and would add a story on the day after.",
    "The date works, the fee does not quite: {amount} and we have a deal.",
    "My editor takes a third of what I get, so {amount} is where it starts making sense for me.",
    "I had a look at the brief again. That is a day of shooting more than it sounds: {amount}.",
  ],
  moreTime: [
    "The fee is fine. I am travelling until the {day}, could we move the date to then?",
    "I would rather do this well than fast: {amount} and a week more.",
    "Exams until the middle of the month. With the new date I can promise good work.",
  ],
  meet: [
    "We cannot reach that with this budget, but {amount} I can sign today.",
    "Let us meet in the middle: {amount}, and you drop the second round of changes.",
    "I talked to finance. {amount} is the most I can get, and we pay on the day of publication.",
    "Understood. {amount}, and we take care of the product and the shipping, wherever you are.",
    "{amount}, and you keep all rights to the pictures. Fair?",
  ],
  answerApplication: [
    "We like your idea. For a first time together we can offer {amount}, with more to come if it goes well.",
    "Thank you for writing. {amount} and one {format} instead of two, would that work?",
    "Great pitch. The budget allows {amount} for this one.",
  ],
  edit: [
    "Corrected the due date, sorry: the parcels leave later than planned.",
    "I had forgotten the second piece. It is in the terms now, and in the fee.",
    "We raised this a little after looking at your rates again.",
  ],
  question: [
    ["Quick question: may I film it outdoors?", "Of course, anywhere you like."],
    [
      "Do you need to see the script before I record?",
      "No script, please. We only check prices and names.",
    ],
    [
      "How long may you show my piece on your own page?",
      "Six months, and never as an advert without asking you again.",
    ],
    [
      "Which size is the sample? I am between M and L.",
      "Take L, it runs small. You can swap it for free.",
    ],
    [
      "Is the discount code valid outside the EU?",
      "Yes, everywhere we ship. The list is on the product page.",
    ],
    [
      "Can I say that I do not like the lid? Because I do not.",
      "Please do. We are changing it anyway.",
    ],
    [
      "Who writes the disclosure, you or I?",
      "You do: #ad at the very start is all that we ask for.",
    ],
    ["Would Tuesday work instead of Monday for publication?", "Tuesday is even better for us."],
    [
      "Are there other creators from my city in this campaign?",
      "Two, both from other fields. Nobody says the same thing.",
    ],
    [
      "My dog ate the sample box. The product survived. Could you send the leaflet again?",
      "That is the best message of the week. Leaflet is on its way.",
    ],
  ],
  agreed: [
    "Wonderful. The parcel leaves tomorrow, the tracking number follows here.",
    "Agreed. I will send a first cut a few days before the date.",
    "Thank you, that was pleasantly simple.",
    "Great. If anything changes on your side, tell me early and we will find a way.",
    "Deal. The address is the one in my profile.",
  ],
  influencerRejects: [
    "Thank you, but I have worked with someone who makes the same thing and promised them three months.",
    "The product is good, the date is not: I am fully booked until next month.",
    "I only advertise what I would buy myself, and this I would not. No hard feelings.",
    "That is below what I need for a day of work. Perhaps another time.",
    "My audience is mostly under eighteen, this would not be right for them.",
    "",
  ],
  sponsorRejects: [
    "Thank you for applying. We already have two creators for the same region.",
    "We like your work, but this campaign needs people who publish in another language.",
    "The fee is beyond this budget. We keep you in mind for spring.",
    "Your last sponsored piece was for a direct competitor, so we have to pass this time.",
    "",
  ],
  withdrawnBySponsor: [
    "Sorry, the launch moved to next year and I have to take this back.",
    "We have run out of samples. I withdraw the offer before it costs you time.",
  ],
  withdrawnByInfluencer: [
    "Something came up in the family and I have to step back. Thank you for understanding.",
    "I looked at my calendar again and would not do this justice. I withdraw my proposal.",
  ],
} as const;

/** Puts words into the gaps of a text. */
export const filled = (text: string, gaps: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => gaps[name] ?? whole);
