import { describe, expect, it } from 'vitest';
import { email, layout, sms } from '../testing.js';

describe('the addresses of a message', () => {
  const facts = {
    survey: { url: 'https://s.example/x?t=a&u=b' },
    links: { unsubscribe_url: 'https://s.example/u?t=1' },
  };

  it('are printed as they are in text, and with the entities of an attribute in HTML', async () => {
    expect(await sms('{{survey_url}}', facts)).toBe(facts.survey.url);
    const { html } = await email(layout('<a href="{{survey_url}}">x</a>'), facts);
    expect(html).toContain('href="https://s.example/x?t=a&amp;u=b"');
  });

  it('cannot leave their attribute', async () => {
    const { html } = await email(layout("<a href='{{survey_url}}'>x</a>"), {
      survey: { url: `https://s.example/'"><script>` },
    });
    expect(html).not.toContain('<script>');
    expect(html).toContain(`href='https://s.example/&#39;&quot;&gt;&lt;script&gt;'`);
  });

  it('carry a survey’s first answer', async () => {
    expect(await sms('{{survey_answer_url 5}}', facts)).toBe('https://s.example/x?t=a&u=b&rating=5');
    expect(await sms('{{survey_answer_url "很好"}}', { survey: { url: 'https://s.example/x' } })).toBe(
      'https://s.example/x?rating=%E5%BE%88%E5%A5%BD',
    );
    await expect(sms('{{survey_answer_url survey}}', facts)).rejects.toMatchObject({
      code: 'template-bad-value',
    });
  });
});

describe('url_encode', () => {
  it('makes any value safe in an address, half characters too', async () => {
    expect(await sms('{{url_encode v}}', { v: 'a&b=c d/é\ud800' })).toBe('a%26b%3Dc%20d%2F%C3%A9%EF%BF%BD');
    expect(await sms('[{{url_encode v}}]', { v: null })).toBe('[]');
  });
});
