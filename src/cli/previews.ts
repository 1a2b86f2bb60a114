import { preview as discord } from '../surfaces/discord/preview.ts'
import { preview as slack } from '../surfaces/slack/preview.ts'
import type { Seat } from '../surfaces/surface.ts'

/** What each platform would be sent for a line, for looking at it without the platform. */
export const PREVIEWS: Readonly<Record<string, (line: string, seat: Seat) => Promise<unknown>>> = { slack, discord }
