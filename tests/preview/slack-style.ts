/** About how Slack's desktop client looks. */
export const SLACK_STYLE = `
.slack {
  font: 15px/1.46 Lato, "Noto Sans", "DejaVu Sans", sans-serif; color: #1d1c1d; background: #fff;
  article { display: flex; gap: 8px; margin-bottom: 20px } article:last-child { margin-bottom: 0 } article > div { flex: 1; min-width: 0 }
  .face { background: #1f2937; color: #fff; width: 36px; height: 36px; border-radius: 6px; text-align: center; line-height: 36px; font-style: normal; font-weight: bold }
  small, .context, .note { color: #616061; font-size: 12px } .note { margin: 2px 0 }
  h3 { font-size: 18px; margin: 10px 0 4px } .rich { margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere }
  blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding: 2px 0 2px 12px } ul { margin: 2px 0; padding-left: 26px }
  code { font: 12px monospace; color: #e01e5a; background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px }
  pre { font: 12px/1.5 monospace; background: #f6f6f6; border: 1px solid #ddd; border-radius: 4px; padding: 8px; white-space: pre-wrap }
  .user { background: #e8f5fa; color: #1264a3; border-radius: 3px; padding: 0 2px; font-weight: normal }
  a { color: #1264a3; text-decoration: none } hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0 }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
  button { font: bold 13px Lato, "Noto Sans", "DejaVu Sans", sans-serif; padding: 5px 12px; border: 1px solid #bbb; border-radius: 4px; background: #fff }
  button.primary { background: #007a5a; color: #fff; border-color: #007a5a } button.danger { background: #e01e5a; color: #fff }
  .select { border: 1px solid #bbb; border-radius: 4px; padding: 5px 12px; color: #616061; min-width: 300px }
}
.slack:has(section) { background: #5c5a5c; padding: 20px }
.slack section {
  background: #fff; border-radius: 8px;
  header { font-weight: bold; font-size: 20px; padding: 16px 22px } header i { float: right; color: #616061; font-style: normal }
  main { padding: 0 22px; max-height: 700px; overflow: hidden; mask-image: linear-gradient(#000 676px, #0004 700px) }
  footer { padding: 14px 22px; text-align: right; border-top: 1px solid #ddd; margin-top: 12px } footer button { margin-left: 12px }
  label { font-weight: bold; display: block; margin-top: 14px } label em, .hint { color: #616061; font-weight: normal; font-style: normal } .hint { font-size: 13px }
  .field { border: 1px solid #868686; border-radius: 4px; padding: 7px 12px; margin: 6px 0 4px; min-height: 22px; overflow-wrap: anywhere }
  .many { min-height: 60px } .menu::after { content: "⌄"; float: right } .wrong { border: 2px solid #e01e5a } .error { color: #e01e5a; font-size: 13px }
  .tag { background: #e8f5fa; border-radius: 3px; padding: 2px 8px; margin-right: 6px } .empty { color: #868686 }
  ul.offers { list-style: none; margin: 0 0 8px; padding: 8px 0; border: 1px solid #ddd; border-radius: 6px; box-shadow: 0 4px 12px #0003 }
  ul.offers li { padding: 4px 16px } ul.offers li:first-child { background: #1264a3; color: #fff } ul.offers small { color: inherit; opacity: .75 }
}`
