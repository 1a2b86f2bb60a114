/**
 * Words that say nothing of what a sentence is about, in the languages that the record is searched in. Without them a rare word
 * is not drowned by many common ones. Negations are among them: a claim and its denial are about the same.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all am an and any are aren't as at be because been before being below between both but by can
  can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't has hasn't have
  haven't having he he'd he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it its itself me more
  most mustn't my myself no nor not of off on once only or other ought our ours ourselves out over own same she she'd she'll should
  shouldn't so some such than that the their theirs them themselves then there these they they'd they'll they're they've this those
  through to too under until up very was wasn't we we'd we'll we're we've were weren't what when where which while who whom why with
  won't would wouldn't you you'd you'll you're you've your yours yourself yourselves
  aber als am an auch auf aus bei bin bis da das dass dem den denn der des die dies diese dieser doch du durch ein eine einem einen
  einer er es fur hat hatte ich ihr ihre im in ist ja kein keine man mein mit nach nicht noch nur oder schon sein seine sich sie sind
  so uber um und uns unter vom von vor war waren was wenn wer werden wie wir wird wurde zu zum zur
  а без бы был была были было быть в вам вас во вот все вы где да для до его ее если есть еще же за и из или им их к как ко когда
  кто ли мне мы на над не него нее нет ни но о об от он она они оно по под при с со так там то тоже только ты у уже что чтобы это
  этот я`.split(/\s+/),
)
