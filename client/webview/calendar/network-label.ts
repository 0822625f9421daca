/** Two or three letters by which people recognise a network; logos belong to their owners. */
const LABELS: Readonly<Record<string, string>> = {
  x: 'X',
  linkedin: 'in',
  mastodon: 'Ma',
  bluesky: 'Bs',
  threads: 'Th',
  instagram: 'Ig',
  facebook: 'Fb',
  tiktok: 'Tt',
  youtube: 'Yt',
  pinterest: 'Pi',
  telegram: 'Tg',
  discord: 'Dc',
  slack: 'Sl',
  reddit: 'Re',
  tumblr: 'Tu',
  farcaster: 'Fc',
  lemmy: 'Le',
  nostr: 'No',
  'google-business': 'Gb',
  devto: 'Dev',
  wordpress: 'Wp',
};

export function networkLabel(network: string): string {
  return LABELS[network] ?? network.slice(0, 2);
}
