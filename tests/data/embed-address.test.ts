import { expect } from 'chai';
import { embedOf } from '../../src/widgets/cookie-notice/consent/embed-address.data.js';

const ID = 'dQw4w9WgXcQ';
const TUBE = `https://www.youtube-nocookie.com/embed/${ID}`;
const LIST = 'PLa1F2ddGya_-UvuAqHAksYnB0qL9yWDO6';
const SONG = '4uLU6hMCjMI75M1A2tKUQC';
const fb = (address: string): string => `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(address)}`;

describe('addresses of embedded content', () => {
  const known: readonly [address: string, service: string, src: string | undefined][] = [
    [`https://www.youtube.com/watch?v=${ID}`, 'youtube', TUBE],
    [`http://youtube.com/watch?v=${ID}`, 'youtube', TUBE],
    [`//www.youtube.com/watch?v=${ID}`, 'youtube', TUBE],
    [` HTTPS://WWW.YOUTUBE.COM/watch?v=${ID}\n`, 'youtube', TUBE],
    [`https://youtube.com./watch?v=${ID}`, 'youtube', TUBE],
    [`https://m.youtube.com/watch?v=${ID}&feature=youtu.be`, 'youtube', TUBE],
    [`https://music.youtube.com/watch?v=${ID}&list=RDAMVM${ID}`, 'youtube', TUBE],
    [`https://www.youtube.com/watch?list=${LIST}&index=3&v=${ID}`, 'youtube', TUBE],
    [`https://youtu.be/${ID}`, 'youtube', TUBE],
    [`https://youtu.be/${ID}?si=AbCdEf123456`, 'youtube', TUBE],
    [`https://youtu.be/${ID}?t=90`, 'youtube', `${TUBE}?start=90`],
    [`https://www.youtube.com/watch?v=${ID}&t=90s`, 'youtube', `${TUBE}?start=90`],
    [`https://www.youtube.com/watch?v=${ID}&t=1m30s`, 'youtube', `${TUBE}?start=90`],
    [`https://www.youtube.com/watch?v=${ID}&t=1h2m3s`, 'youtube', `${TUBE}?start=3723`],
    [`https://www.youtube.com/watch?v=${ID}&t=2m`, 'youtube', `${TUBE}?start=120`],
    [`https://www.youtube.com/watch?v=${ID}#t=90`, 'youtube', `${TUBE}?start=90`],
    [`https://www.youtube.com/watch?v=${ID}&start=90`, 'youtube', `${TUBE}?start=90`],
    [`https://www.youtube.com/watch?v=${ID}&t=soon`, 'youtube', TUBE],
    [`https://www.youtube.com/watch?v=${ID}&t=-5`, 'youtube', TUBE],
    [`https://www.youtube.com/watch?v=${ID}&t=`, 'youtube', TUBE],
    [`https://www.youtube.com/shorts/${ID}`, 'youtube', TUBE],
    [`https://www.youtube.com/live/${ID}?si=AbC&t=12`, 'youtube', `${TUBE}?start=12`],
    [`https://www.youtube.com/embed/${ID}?si=AbC&autoplay=1&rel=0&cc_load_policy=1&start=5`, 'youtube', `${TUBE}?cc_load_policy=1&rel=0&start=5`],
    [`${TUBE}?start=7&controls=0`, 'youtube', `${TUBE}?start=7`],
    [`https://www.youtube.com/watch?v=${ID}&t=5#comments`, 'youtube', `${TUBE}?start=5`],
    [`https://www.youtube.com/watch?v=${ID}x`, 'youtube', undefined],
    [`https://www.youtube.com/watch?w=1&vv=${ID}`, 'youtube', undefined],
    [`https://www.youtube.com/redirect?q=/embed/${ID}`, 'youtube', undefined],
    [`https://www.youtube.com/playlist?list=${LIST}`, 'youtube', `https://www.youtube-nocookie.com/embed/videoseries?list=${LIST}`],
    [`https://www.youtube.com/embed/videoseries?si=x&list=${LIST}`, 'youtube', `https://www.youtube-nocookie.com/embed/videoseries?list=${LIST}`],
    ['https://www.youtube.com/embed/live_stream?channel=UCabc_-1', 'youtube', 'https://www.youtube-nocookie.com/embed/live_stream?channel=UCabc_-1'],
    ['https://www.youtube.com/@comuneesempio', 'youtube', undefined],
    ['https://www.youtube.com/', 'youtube', undefined],
    ['https://www.youtube.com/watch', 'youtube', undefined],
    ['https://www.youtube.com/playlist', 'youtube', undefined],
    ['https://youtu.be/', 'youtube', undefined],

    ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://www.vimeo.com/76979871/', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/2c9cfc5030', 'vimeo', 'https://player.vimeo.com/video/76979871?h=2c9cfc5030&dnt=1'],
    ['https://vimeo.com/76979871?share=copy#t=1m30s', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1#t=90s'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/76979871?title=0&autoplay=1&h=2c9cfc5030&texttrack=it', 'vimeo', 'https://player.vimeo.com/video/76979871?h=2c9cfc5030&texttrack=it&dnt=1'],
    ['https://vimeo.com/event/12345', 'vimeo', undefined],
    ['https://vimeo.com/showcase/12345', 'vimeo', undefined],
    ['https://vimeo.com/76979871/comune', 'vimeo', undefined],
    ['https://vimeo.com/comune', 'vimeo', undefined],

    ['https://www.google.com/maps/embed?pb=!1m18!1m12!2sComo', 'google-maps', 'https://www.google.com/maps/embed?pb=!1m18!1m12!2sComo'],
    ['https://www.google.it/maps/embed?pb=!1m18', 'google-maps', 'https://www.google.com/maps/embed?pb=!1m18'],
    ['https://www.google.co.uk/maps/embed?pb=!1m18', 'google-maps', 'https://www.google.com/maps/embed?pb=!1m18'],
    ['https://www.google.com/maps/embed/v1/place?key=K&q=Municipio,Como', 'google-maps', 'https://www.google.com/maps/embed/v1/place?key=K&q=Municipio,Como'],
    ['https://maps.google.com/maps?q=Como&output=embed', 'google-maps', 'https://www.google.com/maps?q=Como&output=embed'],
    ['https://www.google.com/maps/d/embed?mid=1L70_a-B&ll=45,9', 'google-maps', 'https://www.google.com/maps/d/embed?mid=1L70_a-B&ll=45,9'],
    ['https://www.google.com/maps/d/u/0/viewer?mid=1L70_a-B&hl=it', 'google-maps', 'https://www.google.com/maps/d/embed?mid=1L70_a-B'],
    ['https://www.google.com/maps/d/edit?mid=1L70_a-B', 'google-maps', 'https://www.google.com/maps/d/embed?mid=1L70_a-B'],
    ['https://www.google.com/maps/d/viewer?mid="><script>', 'google-maps', undefined],
    ['https://www.google.com/maps/place/Como/@45.8,9.08,14z', 'google-maps', undefined],
    ['https://www.google.com/maps/@45.8,9.08,14z', 'google-maps', undefined],
    ['https://www.google.com/maps', 'google-maps', undefined],
    ['https://www.google.com/maps?q=Como', 'google-maps', undefined],
    ['https://www.google.com/maps?q=output=embedded', 'google-maps', undefined],
    ['https://www.google.com/maps/place/embed?x', 'google-maps', undefined],
    ['https://www.google.com/maps/d/u/0/embed?mid=1L70_a-B', 'google-maps', 'https://www.google.com/maps/d/u/0/embed?mid=1L70_a-B'],
    ['https://maps.google.it/?q=Como', 'google-maps', undefined],
    ['https://maps.app.goo.gl/AbCdEf', 'google-maps', undefined],
    ['https://goo.gl/maps/AbCdEf', 'google-maps', undefined],

    [`https://open.spotify.com/episode/${SONG}?si=abc`, 'spotify', `https://open.spotify.com/embed/episode/${SONG}`],
    [`https://open.spotify.com/intl-it/show/${SONG}`, 'spotify', `https://open.spotify.com/embed/show/${SONG}`],
    [`https://open.spotify.com/embed/playlist/${SONG}?utm_source=generator`, 'spotify', `https://open.spotify.com/embed/playlist/${SONG}`],
    ['https://open.spotify.com/user/comune', 'spotify', undefined],

    ['https://www.facebook.com/comune.esempio/videos/10153231379946729/', 'facebook', fb('https://www.facebook.com/comune.esempio/videos/10153231379946729')],
    ['https://m.facebook.com/comune/videos/consiglio/10153231379946729', 'facebook', fb('https://www.facebook.com/comune/videos/consiglio/10153231379946729')],
    ['https://www.facebook.com/watch/?v=10153231379946729&ref=sharing', 'facebook', fb('https://www.facebook.com/watch/?v=10153231379946729')],
    ['https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fcomune&tabs=timeline', 'facebook', 'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fcomune&tabs=timeline'],
    ['https://www.facebook.com/comune.esempio', 'facebook', undefined],
    ['https://www.facebook.com/watch/?v=1"onload=', 'facebook', undefined],
    ['https://fb.watch/AbCdEf/', 'facebook', undefined],
    ['https://www.instagram.com/p/CxYz_-12345/?img_index=1', 'instagram', 'https://www.instagram.com/p/CxYz_-12345/embed/'],
    ['https://www.instagram.com/comune.esempio/reel/CxYz_-12345/', 'instagram', 'https://www.instagram.com/reel/CxYz_-12345/embed/'],
    ['https://www.instagram.com/comune.esempio/', 'instagram', undefined],
    ['https://x.com/comune/status/1', 'x', undefined],
    ['https://twitter.com/comune', 'x', undefined],
  ];
  for (const [address, service, src] of known) {
    it(`reads ${JSON.stringify(address)}`, () => {
      const found = embedOf(address)!;
      expect({ service: found.service, src: found.src }).to.deep.equal({ service, src });
    });
  }

  const others: readonly [address: string, host: string][] = [
    [`https://youtube.com.evil.example/watch?v=${ID}`, 'youtube.com.evil.example'],
    [`https://evilyoutube.com/watch?v=${ID}`, 'evilyoutube.com'],
    [`https://youtube.com@evil.example/watch?v=${ID}`, 'evil.example'],
    [`https://evil.example/?u=https://youtube.com/watch?v=${ID}`, 'evil.example'],
    [`https://evil.example/www.youtube.com/embed/${ID}`, 'evil.example'],
    [`https://evil.example#youtube.com/embed/${ID}`, 'evil.example'],
    [`https://evil.example\\@youtube.com/embed/${ID}`, 'evil.example'],
    [`https://youtu.be.evil.example/${ID}`, 'youtu.be.evil.example'],
    [`https://xn--outube-n4f.com/watch?v=${ID}`, 'xn--outube-n4f.com'],
    ['https://vimeo.com.evil.example/76979871', 'vimeo.com.evil.example'],
    ['https://google.com.evil.example/maps/embed?pb=1', 'google.com.evil.example'],
    ['https://google.evil.example/maps/embed?pb=1', 'google.evil.example'],
    ['https://notgoogle.com/maps/embed?pb=1', 'notgoogle.com'],
    ['https://google.xyz/maps/embed?pb=1', 'google.xyz'],
    ['https://www.google.com/mapsevil/embed', 'www.google.com'],
    ['https://docs.google.com/forms/d/e/1/viewform', 'docs.google.com'],
    ['https://goo.gl/AbC', 'goo.gl'],
    ['https://netflix.com/comune', 'netflix.com'],
    ['https://spotify.com/it/', 'spotify.com'],
    ['http://www.comune.example/mappa.html', 'www.comune.example'],
    ['//player.example/1', 'player.example'],
  ];
  for (const [address, host] of others) {
    it(`takes ${JSON.stringify(address)} for nobody we know: a link, or the frame that it was given for`, () => {
      expect(embedOf(address)).to.deep.equal({ service: undefined, src: undefined, host });
      expect(embedOf(address, true)).to.deep.equal({ service: undefined, src: new URL(address, 'https://www.comune.example').href, host });
    });
  }

  const none: readonly string[] = [
    '', ' ', '#', '/video', 'video.html', '?v=1', 'www.youtube.com/watch?v=1', 'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<p>', 'blob:https://a.example/1', 'mailto:urp@comune.example', 'tel:1',
    'geo:45,9', 'ftp://a.example/', 'https://', 'https:///', 'https://[', '//', 'file:///etc/passwd', 'about:blank', 'view-source:https://a.example',
  ];
  for (const address of none) {
    it(`makes nothing of ${JSON.stringify(address)}`, () => {
      expect(embedOf(address)).to.equal(undefined);
      expect(embedOf(address, true)).to.equal(undefined);
    });
  }

  for (const value of [undefined, null, 1, {}, [`https://youtu.be/${ID}`]]) {
    it(`makes nothing of ${JSON.stringify(value)}`, () => expect(embedOf(value as unknown as string)).to.equal(undefined));
  }

  it('knows a frame’s own address as it was given, but of maps, which nobody may frame otherwise', () => {
    for (const [service, src] of [['youtube', `https://www.youtube.com/live_chat?v=${ID}`], ['vimeo', 'https://vimeo.com/event/12345/embed'], ['facebook', 'https://www.facebook.com/v18.0/plugins/video.php?href=x']]) {
      expect(embedOf(src!, true)).to.include({ service, src });
    }
    expect(embedOf('https://platform.twitter.com/embed/Tweet.html?id=1', true)).to.include({ service: 'x', src: 'https://platform.twitter.com/embed/Tweet.html?id=1' });
    expect(embedOf('https://www.google.com/maps/place/Como', true)).to.include({ service: 'google-maps', src: undefined });
    expect(embedOf(`https://youtu.be/${ID}`, true)).to.include({ service: 'youtube', src: TUBE });
  });

  it('lets nothing that was written around an id into an address', () => {
    const bad = ['"', "'", '<', '>', '`', '\\', '/', '?', '&', '#', '%22', '%3Cscript%3E', '..', ' ', '\u202e', 'é', '%'];
    for (const text of bad) {
      for (const address of [
        `https://www.youtube.com/watch?v=${text}${ID}`, `https://www.youtube.com/embed/${ID}?list=${text}x&channel=${text}`, `https://youtu.be/${ID.slice(1)}${text}`, `https://www.youtube.com/playlist?list=${text}PL1`,
        `https://youtu.be/${ID}?t=1${text}`, `https://vimeo.com/769${text}79871`, `https://vimeo.com/76979871?h=${text}`, `https://open.spotify.com/show/${SONG}${text}`, `https://www.google.com/maps/d/viewer?mid=${text}1`,
        `https://www.facebook.com/watch/?v=1${text}`, `https://www.facebook.com/${text}/videos/1`, `https://www.instagram.com/p/${text}abc`, `https://www.google.com/maps/embed?pb=${text}`,
      ]) {
        const { src } = embedOf(address) ?? {};
        if (src === undefined) continue;
        expect(src, address).to.match(/^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|open\.spotify\.com|www\.(google|facebook|instagram)\.com)\/[\w/.?=&%!#`\\-]*$/);
        expect(new URL(src).href, address).to.equal(src);
      }
    }
  });
});
