import { folded } from './speech.ts'

/** With one of these in it a name is that of an office, a paper, a company, a document or an event, and of nobody. */
export const NO_PERSONS = folded(
  'house street office ministry department agency council committee parliament congress senate duma bundestag bundesrat knesset sejm government',
  'administration army navy force forces guard police party union alliance league nations states kingdom republic federation commonwealth empire',
  'commission court tribunal court embassy consulate mission delegation team staff board bank fund exchange market company corporation corp inc ltd',
  'group holdings motors airlines industries systems partners university college school institute institution academy foundation association society',
  'organisation organization center centre council museum library archive archives project watch international amnesty rights cross crescent',
  'times post news journal review magazine tribune herald guardian telegraph chronicle gazette observer press radio television tv channel network',
  'broadcasting media daily weekly today monitor standard mirror express mail globe sun star examiner wire policy affairs presse agence zeitung',
  'rundschau nachrichten allgemeine welle spiegel stern gazeta pravda izvestia times monde figaro libération газета правда известия новости агентство',
  'treaty charter act agreement accord accords pact protocol declaration memorandum summit conference congress talks document documents report',
  'statement expansion enlargement war peace wall plan doctrine policy security defense defence strategy program programme initiative process',
  'airport station square palace tower hall gate bridge city town province region district island islands sea ocean river lake mountains',
  'capitol kremlin pentagon downing whitehall democrats republicans tories greens conservatives liberals socialists communists',
  'ministerium amt regierung partei verband kirche bundesregierung bundeskanzleramt opposition fraktion kreml élysée quai matignon',
  'year day sicht online endowment novosti новости interfax reuters bloomberg politico axios ria dpa afp twitter facebook google amazon microsoft',
  'gazprom rosneft rosatom boeing lockheed hamas hezbollah taliban fatah likud fidesz bellingcat рада дом единая белый верховная',
  'министерство мид госдума дума совет правительство парламент партия союз альянс кремль комиссия комитет посольство университет институт фонд',
)

/** The same as the ends of words, for German puts them there. */
export const NO_PERSONS_END =
  /(?:ministerium|kreisen?|berichten?|zeitung|agentur|verband|verbande|partei|regierung|gericht|heit|keit|schaft|behorde|bank|sender|magazin)$/u

/** Offices as German writes them, in one word with what they are of. */
export const OFFICE_END =
  /(?:sprecher|minister|kanzler|prasident|chef|sekretar|botschafter|experte?|vorsitzender?|politiker|kommissar|direktor|abgeordnete[nr]?|leiter|historiker|forscher|berater)(?:in)?$/u

/** First in a name they make it one of a place. */
export const PLACES_BEGIN = folded(
  'new north south east west northern southern eastern western central great saint san santa los las hong tel buenos abu sri costa puerto saudi',
  'el il lo united red black white supreme human social national federal royal air deutsche novaya rossiyskaya',
  'camp mother operation sinn goldman rolling carnegie focus happy merry dear',
)

/** Countries and capitals: nobody by themselves, and before a name no part of it. */
export const PLACES = folded(
  'russia ukraine germany france britain england scotland wales ireland america usa us uk eu un europe asia africa poland hungary romania bulgaria',
  'czechia slovakia czechoslovakia lithuania latvia estonia georgia moldova belarus serbia croatia slovenia greece turkey italy spain portugal',
  'norway sweden finland denmark iceland netherlands belgium luxembourg austria switzerland canada mexico brazil argentina china japan india',
  'pakistan iran iraq israel egypt syria kazakhstan armenia azerbaijan afghanistan australia kosovo crimea donbas yugoslavia',
  'moscow kyiv kiev berlin bonn paris london washington brussels warsaw prague budapest bucharest sofia vilnius riga tallinn minsk tbilisi ankara',
  'rome madrid lisbon oslo stockholm helsinki copenhagen vienna geneva ottawa beijing tokyo delhi tehran baghdad jerusalem cairo belgrade munich',
  'hamburg frankfurt malta reykjavik dresden tutzing york',
  'russland deutschland frankreich großbritannien polen ungarn tschechien litauen lettland estland italien spanien österreich schweiz moskau',
  'warschau brüssel prag wien kiew london berliner moskauer pariser londoner brüsseler wiener washingtoner münchner',
  'russie allemagne royaume-uni pologne hongrie italie espagne moscou bruxelles varsovie londres vienne',
  'россия россии украина украины германия германии фрг гдр франция франции сша великобритании польши польша нато евросоюза ес снг ссср рф',
  'москва москве берлин вашингтон лондон париж брюссель киев кремля госдепа госдумы мида белого дома европы',
)

/** When something was said: with a capital before a name, and no part of it. Some are names as well (Heinrich August Winkler). */
export const CALENDAR = folded(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember anfang ende mitte',
)

/** Words that begin a sentence or count: with a capital, and no part of a name. */
export const NO_NAMES = folded(
  'i we you they it this that these those there here who what which where why how someone somebody anyone anybody everyone everybody nobody none',
  'others other some many most few both neither either all each one two three not no never yes well because although though whether even only',
  'perhaps maybe asked speaking writing in on at by to of from with for about under over during until despite among between his her their our my',
  'a an or nor sources officials critics experts analysts diplomats reporters journalists historians leaders ministers people lawmakers reports',
  'god angaben berichten worten aussagen informationen medien experten kritiker beobachter diplomaten kreisen man wir sie es das was wer',
  'on ce cela nous vous ils elles мы вы они это кто что все многие некоторые никто эксперты сми источники',
)
