import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAddress } from './index';

describe('plainAddress', () => {
  it.each([
    ['https://a.example/x#part', 'https://a.example/x'],
    ['https://me:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example/x?id=7&utm_source=mail&fbclid=1&gclid=2', 'https://a.example/x?id=7'],
    ['https://a.example/x;jsessionid=AB12?id=7', 'https://a.example/x?id=7'],
    ['https://a.example/x?PHPSESSID=1&sid=2&JSESSIONID=3', 'https://a.example/x'],
    ['https://a.example/x?access_token=1&id=7&api_key=2&token=3&Password=4', 'https://a.example/x?id=7'],
    ['https://a.example/(S(lit3py55t21z5v55vlm25s55))/x.aspx', 'https://a.example/x.aspx'],
    [
      'https://mp.weixin.qq.com/s?__biz=MzA5==&mid=2&idx=1&sn=ab&key=SECRET&uin=7&pass_ticket=x&scene=1',
      'https://mp.weixin.qq.com/s?__biz=MzA5%3D%3D&mid=2&idx=1&sn=ab',
    ],
    // Look-alikes that name the article: they stay, as written.
    ['https://a.example/x?side=left&residence=b%20c', 'https://a.example/x?side=left&residence=b%20c'],
    ['https://a.example/x?tokens=5&passage=2&key=art', 'https://a.example/x?tokens=5&passage=2&key=art'],
    ['https://a.example/wiki/(S)/x', 'https://a.example/wiki/(S)/x'],
    ['about:blank', 'about:blank'],
    ['not an address', 'not an address'],
  ])('%s', (address, expected) => {
    expect(plainAddress(address)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = plainAddress(address);
        expect(plainAddress(once)).toBe(once);
      }),
    );
  });
});
