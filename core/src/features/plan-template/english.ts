import type { PlanTemplate } from './plan-template.ts';

export const english: PlanTemplate = {
  head: `# The social media plan of {title}: who speaks, where, how and when.
# Every post is checked against this file while it is written. Change it whenever you like.
# Lines that open with # and no space are examples: take the # away to use them.

`,
  brand: `brand:
  name: {name}
  languages: [{languages}] # the main one first
  timezone: {zone} # the clock of every time in a post, unless its channel has its own
  #currency: EUR # of every amount below
  #domains: [example.com] # your own; links to them are tagged for statistics
`,
  handles: `  handles: # names that are yours, also where nobody posts yet
`,
  channels: `
# One entry for each account. The name before the colon is what posts call it: channels: [{first}]
channels:
`,
  channel: `  {id}:
    network: {network} # {networkName}
    {handle}{server}
    language: {language}
    #purpose: What this account is for, in one sentence.
    cadence:
      week: { max: 5 } # more posts than this in a week are reported
    minGap: 4h # two posts that are closer than this are reported
    hours: # posts outside these hours are reported
      weekdays: 08:00-21:00
      weekend: 10:00-20:00
    #bestTimes: { weekdays: ['10:00', '15:00'] } # offered first as free times
    #firstResponse: 4h # how soon people get an answer
`,
  voice: `
# How the brand sounds. Whatever is written here is looked for in every post.
voice:
  register: {register} # how readers are addressed; a text that changes it half-way is reported
  formality: neutral # casual, neutral or formal
  emoji:
    max: 2 # in one part of a post
  exclamation:
    max: 1
  hashtags:
    max: 4
    style: camel # #CoffeeFromOrigin, which screen readers can read out
  #banned: # words you do not use
  #  - word: revolutionary
  #    prefer: new
  #    reason: Say what it does instead.
  #preferred: # the word you use, and those it replaces
  #  sign in: [log on, signin]
  #claims: [the best, number one] # what needs proof before it goes out

#topics:
#  welcome: [how it is made, questions from customers]
#  avoid: [party politics]
#  sensitive: [prices] # these need a second approval

# What you speak of, and how much of all posts each should be. The shares make 100%.
pillars:
  useful:
    name: Useful
    description: What people can use today, also if they never buy.
    share: 50%
  behind-the-scenes:
    name: Behind the scenes
    description: The people, the work and what goes wrong.
    share: 30%
  product:
    name: Product
    description: What you sell, and what is new.
    share: 20%

mix:
  promotion: { max: 25% } # no more than one in four posts sells something

#kpis:
#  signups:
#    name: Sign-ups
#    definition: New accounts that came from a link with UTM parameters.
#    unit: people
#    source: Web statistics, on Mondays.

# An objective can be checked when it has a KPI, a target and a date.
#objectives:
#  signups:
#    statement: 300 people sign up by {due}.
#    kpi: signups
#    baseline: 0
#    target: 300
#    due: {due}

#audiences:
#  newcomers:
#    name: Newcomers
#    description: They have heard of us and never tried.
#    needs: [to see it work, to know what it costs]
#    networks: [{networks}]

#campaigns:
#  spring:
#    name: Spring
#    type: promotion # giveaway, contest, ads, influencer or event
#    start: {start}
#    end: {end}
#    channels: [{channelIds}]
#    budget: 500
#    utm: { campaign: spring }
`,
  calendar: `
# Days without posts, with the reason that people will ask for.
`,
  holidays: `calendar:
  holidays:
    - country: {country} # a post on one of its holidays is reported
  #blackouts:
  #  - from: {end}
  #    reason: The shop moves.
  #keyDates:
  #  - date: {start}
  #    name: Anniversary
`,
  noHolidays: `#calendar:
#  holidays: [{ country: US }] # ISO code of the country; a post on one of its holidays is reported
#  blackouts:
#    - from: {end}
#      reason: The shop moves.
#  keyDates:
#    - date: {start}
#      name: Anniversary
`,
  rest: `
#budget:
#  total: 1500
#  lines:
#    - name: Photographs
#      planned: 400
#      approved: 400
#      spent: 0

# Who does what. Posts name these ids as author and in approvals.
team:
  lead:
    role: Owns this plan
    mayApprove: true
    mayPublish: true

workflow:
  approval: optional # none, optional, required or two-people

#coverage: # who answers, when, and how soon
#  - who: lead
#    hours: { weekdays: 08:00-21:00, weekend: 10:00-20:00 }
#    within: 4h

#tasks:
#  - task: Fill in the purpose of every channel
#    owner: lead
#    due: {start}

# Read this before you need it. In a crisis set the state and the channels to pause: what is still
# scheduled there is reported at once.
crisis:
  state: normal # watch or crisis, with a reason and since when
  protocol:
    - step: Pause what is scheduled and tell the team.
      who: lead
      within: 15 min
    - step: Find out what happened. Write down what is known and what is not.
      who: lead
      within: 1 h
    - step: Publish the holding statement, with the time of the next update.
      who: lead
      within: 1 h
    - Answer everybody with the same words. No new facts in replies.
  contacts:
    - name: Lead
      role: Decides what is said
      reach: The team's phone list
  statements:
    - when: Something broke and we do not know why yet
      text: >-
        We know that something is not working and we are looking into it. We will tell you what we know here,
        within two hours.
  mayLift: lead

# Rules can be stricter, milder or off.
#rules:
#  limit/too-long: error
#  tone/emoji: hint
`,
};
