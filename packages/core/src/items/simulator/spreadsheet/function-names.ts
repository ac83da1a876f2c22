// Functions by their English name, and what they are called in French.

const french = {
  ABS: 'ABS',
  AND: 'ET',
  AVERAGE: 'MOYENNE',
  AVERAGEIF: 'MOYENNE.SI',
  AVERAGEIFS: 'MOYENNE.SI.ENS',
  CEILING: 'PLAFOND',
  CHOOSE: 'CHOISIR',
  COLUMN: 'COLONNE',
  COLUMNS: 'COLONNES',
  CONCAT: 'CONCAT',
  CONCATENATE: 'CONCATENER',
  CORREL: 'COEFFICIENT.CORRELATION',
  COUNT: 'NB',
  COUNTA: 'NBVAL',
  COUNTBLANK: 'NB.VIDE',
  COUNTIF: 'NB.SI',
  COUNTIFS: 'NB.SI.ENS',
  DATE: 'DATE',
  DATEDIF: 'DATEDIF',
  DATEVALUE: 'DATEVAL',
  DAY: 'JOUR',
  DAYS: 'JOURS',
  EDATE: 'MOIS.DECALER',
  EOMONTH: 'FIN.MOIS',
  EXACT: 'EXACT',
  FIND: 'TROUVE',
  FLOOR: 'PLANCHER',
  HLOOKUP: 'RECHERCHEH',
  HOUR: 'HEURE',
  IF: 'SI',
  IFERROR: 'SIERREUR',
  IFNA: 'SI.NON.DISP',
  IFS: 'SI.CONDITIONS',
  INDEX: 'INDEX',
  INT: 'ENT',
  ISBLANK: 'ESTVIDE',
  ISERROR: 'ESTERREUR',
  ISFORMULA: 'ESTFORMULE',
  ISNA: 'ESTNA',
  ISNUMBER: 'ESTNUM',
  ISOWEEKNUM: 'NO.SEMAINE.ISO',
  ISTEXT: 'ESTTEXTE',
  LARGE: 'GRANDE.VALEUR',
  LEFT: 'GAUCHE',
  LEN: 'NBCAR',
  LOWER: 'MINUSCULE',
  MATCH: 'EQUIV',
  MAX: 'MAX',
  MAXIFS: 'MAX.SI.ENS',
  MEDIAN: 'MEDIANE',
  MID: 'STXT',
  MIN: 'MIN',
  MINIFS: 'MIN.SI.ENS',
  MINUTE: 'MINUTE',
  MOD: 'MOD',
  MODE: 'MODE',
  MONTH: 'MOIS',
  NETWORKDAYS: 'NB.JOURS.OUVRES',
  NOT: 'NON',
  OR: 'OU',
  PERCENTILE: 'CENTILE',
  PI: 'PI',
  POWER: 'PUISSANCE',
  PRODUCT: 'PRODUIT',
  PROPER: 'NOMPROPRE',
  QUARTILE: 'QUARTILE',
  RANK: 'RANG',
  REPLACE: 'REMPLACER',
  RIGHT: 'DROITE',
  ROUND: 'ARRONDI',
  ROUNDDOWN: 'ARRONDI.INF',
  ROUNDUP: 'ARRONDI.SUP',
  ROW: 'LIGNE',
  ROWS: 'LIGNES',
  SEARCH: 'CHERCHE',
  SECOND: 'SECONDE',
  SIGN: 'SIGNE',
  SMALL: 'PETITE.VALEUR',
  SQRT: 'RACINE',
  'STDEV.P': 'ECARTYPE.PEARSON',
  'STDEV.S': 'ECARTYPE.STANDARD',
  SUBSTITUTE: 'SUBSTITUE',
  SUBTOTAL: 'SOUS.TOTAL',
  SUM: 'SOMME',
  SUMIF: 'SOMME.SI',
  SUMIFS: 'SOMME.SI.ENS',
  SUMPRODUCT: 'SOMMEPROD',
  TEXTJOIN: 'JOINDRE.TEXTE',
  TIME: 'TEMPS',
  TODAY: 'AUJOURDHUI',
  TRIM: 'SUPPRESPACE',
  UPPER: 'MAJUSCULE',
  VALUE: 'CNUM',
  'VAR.P': 'VAR.P.N',
  'VAR.S': 'VAR.S',
  VLOOKUP: 'RECHERCHEV',
  WEEKDAY: 'JOURSEM',
  WORKDAY: 'SERIE.JOUR.OUVRE',
  XLOOKUP: 'RECHERCHEX',
  XOR: 'OUX',
  YEAR: 'ANNEE',
} as const

export type FunctionName = keyof typeof french

/** Older names of the same functions, in both languages. */
const others: Readonly<Record<string, FunctionName>> = {
  STDEV: 'STDEV.S',
  ECARTYPE: 'STDEV.S',
  STDEVP: 'STDEV.P',
  ECARTYPEP: 'STDEV.P',
  VAR: 'VAR.S',
  'QUARTILE.INC': 'QUARTILE',
  'QUARTILE.INCLURE': 'QUARTILE',
  'PERCENTILE.INC': 'PERCENTILE',
  'CENTILE.INCLURE': 'PERCENTILE',
  'RANK.EQ': 'RANK',
  'EQUATION.RANG': 'RANK',
  'MODE.SNGL': 'MODE',
  'MODE.SIMPLE': 'MODE',
}

const byAnyName = new Map<string, FunctionName>([
  ...Object.entries(others),
  // The English names last: where one is also another function's in French, it stays what it is in English.
  ...(Object.entries(french) as [FunctionName, string][]).map(([name, local]): [string, FunctionName] => [local, name]),
  ...(Object.keys(french) as FunctionName[]).map((name): [string, FunctionName] => [name, name]),
])

/** The English name of a function, by any of its names, whatever the case and the accents; null when there is none. */
export function functionNamed(name: string): FunctionName | null {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toUpperCase()
  return byAnyName.get(plain) ?? null
}

export function frenchName(name: string): string {
  return Reflect.get(french, name) ?? name
}

/** Every function by its name in a language, in the order of the alphabet. */
export function functionNames(language: 'fr' | 'en'): readonly string[] {
  return (language === 'fr' ? Object.values<string>(french) : Object.keys(french)).toSorted()
}
