/**
 * Names of products and companies that are often misspelt, as their owners write them (their brand pages),
 * with what is certainly the same name: no spelling here is a word of English or Spanish.
 */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  GitHub: ['Github', 'github', 'Git Hub'],
  GitLab: ['Gitlab', 'gitlab'],
  YouTube: ['Youtube', 'youtube', 'You Tube'],
  LinkedIn: ['Linkedin', 'linkedin', 'Linked In', 'LinkedIN'],
  WhatsApp: ['Whatsapp', 'whatsapp', 'WhatsAPP', 'Whats App', 'Whatsap', 'WhatsUp'],
  TikTok: ['Tiktok', 'tiktok', 'Tik Tok'],
  WordPress: ['Wordpress', 'wordpress'],
  PayPal: ['Paypal', 'paypal'],
  iPhone: ['iphone', 'Iphone', 'IPhone', 'i-Phone'],
  iPad: ['ipad', 'Ipad', 'IPad'],
  macOS: ['MacOS', 'Macos', 'MacOs'],
  JavaScript: ['Javascript', 'javascript', 'Java Script'],
  TypeScript: ['Typescript', 'typescript'],
  PostgreSQL: ['Postgresql', 'PostgreSql'],
  MySQL: ['Mysql', 'MySql'],
  OpenAI: ['Openai', 'openai', 'OpenAi', 'Open AI'],
  ChatGPT: ['Chatgpt', 'chatgpt', 'ChatGpt', 'Chat GPT', 'chatGPT'],
  HubSpot: ['Hubspot', 'hubspot'],
  Facebook: ['FaceBook', 'Face Book'],
  Instagram: ['InstaGram', 'Instagran'],
  Bluesky: ['BlueSky'],
  Mastodon: ['MastoDon'],
  DevOps: ['Devops', 'devops'],
};
