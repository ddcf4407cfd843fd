import { expect, it } from 'vitest';
import { hallToOpen } from '../../../../display/manager/shell/halls.ts';
import { linksFor } from '../../../../display/manager/shell/pages.ts';
import { editHash, previewHash, routeOf } from '../../../../display/manager/shell/route.ts';

it('reads pages, sections, items and tokens from the address', () => {
  expect(routeOf('')).toEqual({ page: 'now' });
  expect(routeOf('#/nowhere')).toEqual({ page: 'now' });
  expect(routeOf('#/publish')).toEqual({ page: 'publish' });
  expect(routeOf('#/edit')).toEqual({ page: 'edit' });
  expect(routeOf(editHash('notices', 'a b'))).toEqual({ page: 'edit', section: 'notices', id: 'a b' });
  expect(routeOf('#/preview')).toEqual({ page: 'preview' });
  expect(routeOf(previewHash('guides', 'a b'))).toEqual({ page: 'preview', section: 'guides', id: 'a b' });
  expect(routeOf('#setup=abc')).toEqual({ page: 'setup', token: 'abc' });
  expect(routeOf('#pair=K7M4QX')).toEqual({ page: 'pair', code: 'K7M4QX' });
  expect(routeOf('#sso=unknown')).toEqual({ page: 'sso', failure: 'unknown' });
  expect(routeOf('#/edit/%')).toEqual({ page: 'edit', section: '%' });
});

it('opens the hall that is asked for, else the one somebody was given, else the first', () => {
  const halls = ['a', 'b', 'c'].map((id) => ({ id, name: { zh: id, en: id } }));
  const at = (query: string) => new URL(`http://hall/manager/${query}`);
  expect(hallToOpen(halls, at('?hall=c'), [])?.id).toBe('c');
  expect(hallToOpen(halls, at('?hall=gone'), [{ scope: 'hall:b' }])?.id).toBe('b');
  expect(hallToOpen(halls, at(''), [{ scope: '*' }])?.id).toBe('a');
});

it('leads only administrators to users, and integrators past the editor', () => {
  const pages = (role: 'hall' | 'integrator' | 'administrator') => linksFor([role]).map(({ page }) => page);
  expect(pages('administrator')).toContain('users');
  expect(pages('hall')).toContain('edit');
  expect(pages('hall')).not.toContain('users');
  expect(pages('integrator')).toEqual(['now', 'screens', 'connect']);
});
