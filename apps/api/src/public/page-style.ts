import { textOn } from './contrast.js';

/** The one stylesheet of the public pages: readable at any size, without script, touch targets of 44 px. */
export const pageStyle = (accent: string): string => `
:root { --accent: ${accent}; --on-accent: ${textOn(accent)}; --ink: #1f2328; --quiet: #57606a; --line: #767d86; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f5f6; color: var(--ink); font: 17px/1.6 system-ui, -apple-system, "Segoe UI",
  "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
header { border-top: 6px solid var(--accent); padding: 20px 20px 4px; text-align: center; font-weight: 600; }
main { max-width: 34rem; margin: 12px auto 32px; padding: 24px 20px 28px; background: #fff; border-radius: 12px;
  overflow-wrap: anywhere; }
h1 { margin: 0 0 12px; font-size: 1.45rem; line-height: 1.3; }
p { margin: 0 0 16px; }
.quiet { color: var(--quiet); font-size: 0.94rem; }
.notice { margin: 0 0 20px; padding: 12px 14px; border-left: 4px solid var(--ink); background: #f4f5f6; }
.fault { color: #b42318; font-weight: 600; margin: 0 0 8px; }
fieldset { border: 0; margin: 0 0 24px; padding: 0; min-width: 0; }
legend, .legend { display: block; padding: 0; margin: 0 0 10px; font-weight: 600; }
.scale { display: grid; grid-template-columns: repeat(auto-fit, minmax(40px, 1fr)); gap: 6px; }
.choice { position: relative; display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 8px 14px;
  margin: 0 0 8px; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }
.scale .choice { flex-direction: column; gap: 2px; margin: 0; padding: 8px 4px 4px; }
.choice:has(input:disabled) { color: var(--quiet); cursor: default; }
.choice input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); flex: none; }
.choice:has(input:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 2px var(--ink); font-weight: 600; }
.ends { display: flex; justify-content: space-between; margin: 6px 0 0; }
textarea { width: 100%; min-height: 7rem; padding: 10px 12px; border: 1px solid var(--line); border-radius: 10px;
  font: inherit; color: inherit; background: #fff; }
input[type='date'], select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--line);
  border-radius: 10px; font: inherit; color: inherit; background: #fff; }
.rank { display: grid; grid-template-columns: minmax(0, 1fr) 9rem; align-items: center; gap: 12px; margin: 0 0 8px; }
.row { margin: 0 0 14px; padding: 0 0 0 12px; border-left: 3px solid #d5d8dc; }
.row legend { font-weight: 400; margin: 0 0 6px; }
.columns { display: flex; flex-wrap: wrap; gap: 8px; }
.columns .choice { margin: 0; flex: 1 1 7rem; }
button { min-height: 48px; width: 100%; padding: 10px 20px; border: 1px solid rgba(0, 0, 0, 0.35); border-radius: 10px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button + button, form + form { margin-top: 12px; }
button.second { background: #fff; color: var(--ink); border-color: var(--line); }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
footer { max-width: 34rem; margin: 0 auto; padding: 0 20px 40px; text-align: center; }
`;
