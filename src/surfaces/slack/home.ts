import type { types } from '@slack/bolt'
import type { Answer } from '../../answers/answer.ts'
import { LIMITS } from './limits.ts'
import { plainText } from './picks.ts'
import { render } from './render.ts'
import { searchBlocks, within } from './views.ts'

/** The tab of the app itself (https://docs.slack.dev/surfaces/app-home): search first, then what its visitor should see, one below the other. */
export function homeView(answers: readonly Answer[]): types.HomeView {
  return {
    type: 'home',
    blocks: within([
      { type: 'header', text: plainText('Who said what, when, to whom, and where is it on record?', LIMITS.header) },
      ...searchBlocks(),
      ...answers.flatMap(answer => [{ type: 'divider' as const }, ...render(answer)]),
    ]),
  }
}
