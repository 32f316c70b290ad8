import { ACCENT } from './layout.js';

/** Scores in a row: one click opens the survey with that answer chosen, and the customer still sends it. */
export function answerScale(scores: readonly number[], worst: string, best: string): string {
  const width = scores.length > 5 ? 36 : 46;
  const cell = (score: number) => `    <td align="center" style="padding:0 3px 6px;">
      <a href="{{survey_answer_url ${score}}}" style="display:block;width:${width}px;line-height:44px;border:1px solid ${ACCENT};border-radius:10px;color:${ACCENT};font-size:18px;font-weight:700;text-decoration:none;">${score}</a>
    </td>`;
  // Eleven in a row do not fit on a phone.
  const half = Math.ceil(scores.length / 2);
  const rows = scores.length > 5 ? [scores.slice(0, half), scores.slice(half)] : [scores];
  return `<mj-table css-class="rating" align="center" width="auto" padding="6px 0 8px" cellpadding="0">
${rows.map((row) => `  <tr>\n${row.map(cell).join('\n')}\n  </tr>`).join('\n')}
</mj-table>
<mj-text mj-class="label" css-class="quiet">${scores[0]} ${worst} &nbsp;·&nbsp; ${scores.at(-1)} ${best}</mj-text>
<mj-spacer height="22px" />`;
}
