import { type Arrived, at, type FakeNetwork, type Reply, textAt } from './fake-server.ts';

type Article = { id: string; text: string; title: string; canonical: string; tags: readonly unknown[] };

/** Forem, which refuses what somebody has published already. */
export function fakeDevto(): FakeNetwork & { readonly published: readonly Article[] } {
  const published: Article[] = [];

  const answer = ({ method, path, headers, json }: Arrived): Reply => {
    if (headers['api-key'] !== 'key-of-devto')
      return { status: 401, body: { error: 'unauthorized', status: 401 } };
    if (path === '/api/users/me') return { status: 200, body: { id: 3, username: 'acme', name: 'Acme' } };
    if (path === '/api/followers/users') return { status: 200, body: [{ id: 1 }, { id: 2 }] };
    if (path === '/api/articles/me/published')
      return { status: 200, body: published.toReversed().map(shown) };
    if (path !== '/api/articles' || method !== 'POST')
      return { status: 404, body: { error: 'not found', status: 404 } };
    const field = (name: string) => textAt(json, 'article', name);
    const tags = at(json, 'article', 'tags');
    if (published.some(({ title, text }) => title === field('title') && text === field('body_markdown'))) {
      return invalid('Body markdown has already been taken');
    }
    if (
      field('canonical_url') !== '' &&
      published.some(({ canonical }) => canonical === field('canonical_url'))
    ) {
      return invalid('Canonical url has already been taken');
    }
    if (field('title') === '') return invalid("Title can't be blank");
    if (Array.isArray(tags) && tags.length > 4) return invalid('Tag list exceed the maximum of 4 tags');
    const article = {
      id: String(published.length + 1),
      text: field('body_markdown'),
      title: field('title'),
      canonical: field('canonical_url'),
      tags: Array.isArray(tags) ? tags : [],
    };
    published.push(article);
    return { status: 201, body: shown(article) };
  };
  return { published, answer };
}

function invalid(reason: string): Reply {
  return { status: 422, body: { error: `Validation failed: ${reason}`, status: 422 } };
}

function shown({ id, text, title }: Article) {
  return {
    type_of: 'article',
    id: Number(id),
    title,
    body_markdown: text,
    published: true,
    url: `https://dev.to/acme/${id}`,
    page_views_count: 90,
    public_reactions_count: 8,
    comments_count: 1,
  };
}
