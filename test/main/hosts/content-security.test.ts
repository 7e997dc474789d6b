import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src-main/hosts/content-security.ts';

it('lets a page load and run only what came with it, and nothing inline', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; frame-src 'self' blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
  );
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
});
