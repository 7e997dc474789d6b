import { describe, expect, it } from 'vitest';
import {
  domainsIn,
  emailsIn,
  isDomain,
  isEmail,
  isPhone,
  listed,
  phonesIn,
} from '../../../../src-renderer/features/customers/listed.ts';

describe('what is listed in one field', () => {
  it('has no blanks and no doubles', () => {
    expect(listed(' a,, b , a,', /,/)).toEqual(['a', 'b']);
    expect(listed('  ', /,/)).toEqual([]);
  });

  it('is an address in lower case, however it is separated', () => {
    expect(emailsIn('Anna@Metaal.example; daan@metaal.example\nANNA@metaal.example')).toEqual([
      'anna@metaal.example',
      'daan@metaal.example',
    ]);
  });

  it('is a domain, also when written with what stands before it', () => {
    expect(domainsIn('@Metaal.example info@zink.example')).toEqual(['metaal.example', 'zink.example']);
  });

  it('is a number in full where it is one, and as typed where it is not', () => {
    expect(phonesIn('085 000 2201, +31 6 12345678, (0031) 850002201, 112')).toEqual([
      '+31850002201',
      '+31612345678',
      '+31850002201',
      '112',
    ]);
  });
});

describe('the shape of', () => {
  it.each(['a@b.nl', 'anna.de-vries+desk@voorbeeld.metaal.example', "o'neil@klant.example"])(
    '%s is an address',
    (text) => {
      expect(isEmail(text)).toBe(true);
    },
  );

  it.each(['', 'anna', 'anna@', '@metaal.example', 'anna@metaal', 'anna@@metaal.example', 'a b@c.nl', '<a@b.nl>'])(
    "'%s' is no address",
    (text) => {
      expect(isEmail(text)).toBe(false);
    },
  );

  it.each(['metaal.example', 'mail.voorbeeld-metaal.nl'])('%s is a domain', (text) => {
    expect(isDomain(text)).toBe(true);
  });

  it.each(['metaal', '.nl', '-metaal.nl', 'metaal..nl', 'metaal.example/', '1.2.3.4'])('%s is no domain', (text) => {
    expect(isDomain(text)).toBe(false);
  });

  it('a number has digits only, three at least', () => {
    expect(['+31850002201', '112', '085-000 22 01', 'bel maar', '12', ''].map(isPhone)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
