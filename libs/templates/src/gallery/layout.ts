/** The frame all starters share, written into each as plain MJML that a marketer can read and change. */

const FONTS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', " +
  "'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The one colour of a mail. */
export const ACCENT = '{{default brand.accent "#b4532a"}}';

export interface LayoutTexts {
  locale: string;
  /** Sections of the card. */
  body: string;
  /** Why the reader gets this. */
  reason: string;
  webView: string;
  preferences: string;
  unsubscribe: string;
}

export function emailLayout({
  locale,
  body,
  reason,
  webView,
  preferences,
  unsubscribe,
}: LayoutTexts): string {
  return `<mjml lang="${locale}">
  <mj-head>
    <mj-attributes>
      <mj-all font-family="${FONTS}" />
      <mj-section padding="0" />
      <mj-column padding="0" />
      <mj-text font-size="16px" line-height="1.75" color="#3a3733" padding="0 0 18px" />
      <mj-button font-size="16px" font-weight="600" color="#ffffff" border-radius="8px" inner-padding="14px 34px" padding="8px 0 32px" />
      <mj-class name="headline" font-size="27px" line-height="1.35" font-weight="700" color="#1f1d1a" padding="0 0 14px" />
      <mj-class name="label" align="center" font-size="13px" line-height="1.6" color="#6b655e" padding="0" />
      <mj-class name="code" align="center" font-size="25px" line-height="1.3" font-weight="700" letter-spacing="2px" padding="6px 0" />
      <mj-class name="small" align="center" font-size="12px" line-height="1.8" color="#6b655e" padding="0 0 6px" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
    </mj-raw>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      a { text-underline-offset: 2px; }
      @media only screen and (max-width: 479px) {
        .card { margin: 0 12px !important; }
        .card > table > tbody > tr > td { padding: 32px 22px 18px !important; }
        .headline div { font-size: 24px !important; }
      }
      @media (prefers-color-scheme: dark) {
        .page, .page > div { background-color: #171614 !important; }
        .card, .card > table { background: #232120 !important; background-color: #232120 !important; }
        .coupon > table { background: #2b2826 !important; background-color: #2b2826 !important; }
        .card .ink div { color: #dcd7d0 !important; }
        .card .headline div, .card .code div, .card .rating a, .brand div { color: #f4f0ea !important; }
        .quiet div, .quiet a { color: #a39c93 !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body width="600px" background-color="#f3f0eb" css-class="page">
    <mj-section padding="30px 20px 18px">
      <mj-column>
        {{#if brand.logo_url}}
        <mj-image src="{{brand.logo_url}}" alt="{{company.name}}" href="{{company.website}}" width="140px" padding="0" />
        {{else}}
        <mj-text css-class="brand" align="center" font-size="17px" font-weight="700" color="#1f1d1a" letter-spacing="1px" padding="0">{{company.name}}</mj-text>
        {{/if}}
      </mj-column>
    </mj-section>

    <mj-wrapper css-class="card" background-color="#ffffff" border-radius="14px" padding="44px 48px 30px">
${body}
    </mj-wrapper>

    <mj-section padding="24px 24px 40px">
      <mj-column>
        <mj-text mj-class="small" css-class="quiet">${reason}</mj-text>
        <mj-text mj-class="small" css-class="quiet">{{company.name}} · {{company.postal_address}}</mj-text>
        <mj-text mj-class="small" css-class="quiet">
          <a href="{{web_view_url}}" style="color:#6b655e">${webView}</a> &nbsp;·&nbsp;
          <a href="{{preferences_url}}" style="color:#6b655e">${preferences}</a> &nbsp;·&nbsp;
          <a href="{{unsubscribe_url}}" style="color:#6b655e">${unsubscribe}</a>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}

/** A section of the card: MJML elements, one per line. */
export function section(...elements: readonly string[]): string {
  const lines = elements.flatMap((element) => element.split('\n')).map((line) => `          ${line}`);
  return `      <mj-section>
        <mj-column>
${lines.join('\n')}
        </mj-column>
      </mj-section>`;
}

export function headline(text: string): string {
  return `<mj-text mj-class="headline" css-class="headline">${text}</mj-text>
<mj-divider border-width="3px" border-color="${ACCENT}" width="44px" align="left" padding="0 0 24px" />`;
}

export function paragraph(text: string): string {
  return `<mj-text css-class="ink">${text}</mj-text>`;
}

export function button(label: string, href: string): string {
  return `<mj-button align="left" background-color="${ACCENT}" href="${href}">${label}</mj-button>`;
}

/** The offer's code in a box; not there where the message has no offer. */
export function coupon(label: string, validity: string): string {
  return `      {{#if offer.code}}
      <mj-section css-class="coupon" background-color="#faf7f2" border="1px dashed ${ACCENT}" border-radius="10px" padding="20px 16px">
        <mj-column>
          <mj-text mj-class="label" css-class="quiet">${label}</mj-text>
          <mj-text mj-class="code" css-class="code" color="${ACCENT}">{{offer.code}}</mj-text>
          {{#if offer.expires_at}}<mj-text mj-class="label" css-class="quiet">${validity}</mj-text>{{/if}}
        </mj-column>
      </mj-section>
      <mj-section><mj-column><mj-spacer height="20px" /></mj-column></mj-section>
      {{/if}}`;
}
