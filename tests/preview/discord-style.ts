/** About how Discord's desktop client looks in its dark theme. */
export const DISCORD_STYLE = `
.discord {
  font: 15px/1.4 "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; background: #313338; color: #dbdee1;
  article { display: flex; gap: 12px; margin-bottom: 18px } article:last-child { margin-bottom: 0 } article > div { flex: 1; min-width: 0 } .who { margin: 0 0 4px }
  .face { background: #5865f2; color: #fff; width: 40px; height: 40px; border-radius: 50%; text-align: center; line-height: 40px; font-style: normal; font-weight: bold }
  .app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 3px; padding: 1px 4px } small, .small, .note, .reply { color: #949ba4; font-size: 12px }
  .note { margin: 4px 0 0 } .reply { margin: 0 0 2px 18px }
  .container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 12px 14px; margin: 4px 0 }
  .text { margin: 4px 0; overflow-wrap: anywhere } h2 { font-size: 19px; margin: 2px 0 6px; color: #f2f3f5 } h3 { font-size: 16px; margin: 8px 0 2px; color: #f2f3f5 } .gap { height: 8px }
  blockquote { border-left: 4px solid #4e5058; margin: 0; padding-left: 10px } .item { padding-left: 10px } a { color: #00a8fc }
  .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px }
  code { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font: 12px monospace } hr { border: 0; border-top: 1px solid #3f4147; margin: 8px 0 }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0 }
  button { font: 500 14px "Noto Sans", "DejaVu Sans", sans-serif; color: #fff; background: #4e5058; border: 0; border-radius: 6px; padding: 7px 14px }
  button.primary { background: #5865f2 } button.danger { background: #da373c } button.plain { background: none }
  .select { font-weight: 400; background: #1e1f22; border: 1px solid #111214; border-radius: 6px; padding: 8px 10px; flex: 1; min-width: 300px; position: relative; color: #dbdee1 }
  .select i { position: absolute; right: 10px; font-style: normal } .empty { color: #949ba4 }
  section { background: #2b2d31; border: 1px solid #1e1f22; border-radius: 10px; padding: 16px 20px }
  label { display: block; font-weight: 600; color: #f2f3f5; margin: 12px 0; font-size: 14px } label em { color: #f23f42; font-style: normal }
  label small { display: block; font-weight: 400; margin: 1px 0 4px }
  .input { background: #1e1f22; border: 1px solid #111214; border-radius: 4px; min-height: 20px; padding: 9px 10px; font-weight: 400; color: #dbdee1; overflow-wrap: anywhere }
  .input.long { min-height: 60px } .foot { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px }
}`
