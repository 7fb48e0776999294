import type { DB } from '../db/types.ts'

/** Columns of tables by what they say of a person: 'auth.account' → email → "dane kontaktowe". */
type Columns = { [Table in keyof DB]?: { [Column in keyof DB[Table]]?: string } }

/** One processing activity of the register (RODO art. 30), as far as the program can know it. */
type Activity = {
  name: string
  purpose: string
  /** Bases that Splot proposes. None has been confirmed by a lawyer, so each is printed as to be checked. */
  proposedBases: readonly string[]
  persons: string
  /** Actions whose operations show these data: their rules say who may see them, their schemas say what. */
  actions: readonly string[]
  columns: Columns
  /** Who gets the data outside this program. */
  recipients: readonly string[]
  security: readonly string[]
}

const PUBLIC_TASK = 'RODO art. 6 ust. 1 lit. e (zadanie w interesie publicznym)'
const DUTY = 'RODO art. 6 ust. 1 lit. c (obowiązek prawny) w związku z KRI § 19 i § 20'
const ACCOUNT = 'identyfikator konta'

/** Every processing activity, in the order of the printed register. */
export const ACTIVITIES = {
  accounts: {
    name: 'Konta i logowanie osób, które pracują w Splocie',
    purpose: 'Rozpoznanie osoby i dopuszczenie jej do pracy; ochrona konta przed cudzym wejściem.',
    proposedBases: [PUBLIC_TASK, DUTY],
    persons: 'osoby z kontem: pracownicy urzędów, ośrodków i organizacji, członkowie komisji',
    actions: [
      'account.read',
      'account.correct',
      'account.disable',
      'account.recover',
      'account.showDemo',
      'ownAccount.read',
      'ownAccount.change',
      'session.begin',
      'session.end',
      'password.reset',
      'emailChange.confirm',
    ],
    columns: {
      'auth.account': { id: ACCOUNT, email: 'dane kontaktowe', name: 'imię i nazwisko' },
      'auth.password': { accountId: ACCOUNT, hash: 'skrót hasła' },
      'auth.secondFactor': {
        accountId: ACCOUNT,
        secret: 'zaszyfrowany klucz drugiego składnika',
        pendingSecret: 'zaszyfrowany klucz drugiego składnika',
        lastStep: 'chwile logowania',
      },
      'auth.backupCode': { accountId: ACCOUNT, codeHash: 'skróty kodów zapasowych' },
      'auth.session': {
        accountId: ACCOUNT,
        tokenSha256: 'skrót znaku sesji',
        client: 'rodzaj przeglądarki i systemu',
        beganAt: 'chwile logowania',
        seenAt: 'chwile logowania',
      },
      'auth.passwordReset': { accountId: ACCOUNT, tokenSha256: 'skrót znaku z odnośnika' },
      'auth.emailChange': {
        accountId: ACCOUNT,
        newEmail: 'dane kontaktowe',
        tokenSha256: 'skrót znaku z odnośnika',
      },
      'auth.throttle': { subjectSha256: 'skrót adresu e-mail albo identyfikatora konta' },
      'auth.formWindow': { addressSha256: 'skrót adresu sieci' },
      'auth.identity': {
        accountId: ACCOUNT,
        issuer: 'identyfikator u dostawcy tożsamości',
        subject: 'identyfikator u dostawcy tożsamości',
      },
      'auth.demoAccount': { accountId: ACCOUNT },
      'platform.idempotency': { accountId: ACCOUNT, answer: 'odpowiedź na polecenie osoby' },
    },
    recipients: ['dostawca tożsamości, jeśli instalacja go używa (OIDC_ISSUER)'],
    security: [
      'hasło tylko jako skrót argon2id, znaki sesji i odnośników tylko jako SHA-256',
      'klucze drugiego składnika zaszyfrowane (AES-256-GCM), klucz poza bazą',
      'drugi składnik obowiązkowy dla ról, które widzą dane osób, i dla administratorów',
      'blokada zgadywania haseł i kodów',
    ],
  },
  invitations: {
    name: 'Zaproszenia do pracy w Splocie',
    purpose: 'Założenie konta wskazanej osobie, z rolami, które ma dostać.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby zaproszone i osoby, które zapraszają',
    actions: ['invitation.create', 'invitation.read', 'invitation.withdraw', 'invitation.accept'],
    columns: {
      'auth.invitation': {
        email: 'dane kontaktowe',
        name: 'imię i nazwisko',
        tokenSha256: 'skrót znaku z odnośnika',
        accountId: ACCOUNT,
        invitedBy: ACCOUNT,
        invitedAs: 'role',
      },
      'auth.invitationRole': { invitationId: 'role', role: 'role', unitCode: 'obszar pracy' },
    },
    recipients: ['adresat zaproszenia: imię, nazwisko i rola osoby, która zaprasza'],
    security: ['odnośnik działa 72 godziny i raz; w bazie jest tylko jego skrót'],
  },
  rights: {
    name: 'Role i zastępstwa',
    purpose: 'Nadanie praw odpowiednich do zadań i ich odebranie w chwili, gdy zadania się kończą.',
    proposedBases: [DUTY],
    persons: 'osoby z kontem',
    actions: [
      'assignment.read',
      'assignment.grant',
      'assignment.end',
      'assignment.delegate',
      'delegation.read',
      'delegation.end',
      'deputy.find',
      'right.explain',
      'right.read',
    ],
    columns: {
      'access.assignment': { accountId: ACCOUNT, role: 'role', unitCode: 'obszar pracy', grantedBy: ACCOUNT },
      'access.delegation': { assignmentId: 'role', accountId: ACCOUNT },
    },
    recipients: [],
    security: ['prawa czytane od nowa przy każdej operacji', 'nikt nie nadaje roli samemu sobie'],
  },
  assessments: {
    name: 'Oceny zasobów pomocy społecznej',
    purpose: 'Wiadomo, kto przekazał, potwierdził albo otworzył ponownie ocenę gminy. Same liczby nie mówią o osobach.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem w ośrodkach i urzędach gmin',
    actions: [
      'assessment.read',
      'assessment.fill',
      'assessment.submit',
      'assessment.confirm',
      'assessment.reopen',
      'assessmentDelivery.read',
    ],
    columns: {
      'assessments.step': {
        madeBy: ACCOUNT,
        madeAt: 'chwile pracy',
        kind: 'wykonane czynności',
        reason: 'treść powodu',
      },
    },
    recipients: [],
    security: ['liczby niepotwierdzone widzi tylko ich gmina', 'liczby i uwagi mają dotyczyć zbiorowości, nie osób'],
  },
  calendar: {
    name: 'Terminy ustawowe i przypomnienia',
    purpose: 'Przypomnienie osobie o terminach jednostek, za które odpowiada; kalendarz jej terminów.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem',
    actions: [
      'ownDeadline.read',
      'areaDeadline.read',
      'dutyEvent.read',
      'dutyEvent.record',
      'reminder.choose',
      'reminder.plan',
      'reminder.send',
      'calendarFeed.change',
      'calendarFeed.read',
    ],
    columns: {
      'calendar.reminder': {
        accountId: ACCOUNT,
        dutyCode: 'terminy jednostki, za którą osoba odpowiada',
        unitCode: 'obszar pracy',
        sentAt: 'chwile przypomnień',
      },
      'calendar.dutyEvent': { recordedBy: ACCOUNT, recordedAt: 'chwila wpisania', withdrawnBy: ACCOUNT },
      'calendar.reminderChoice': { accountId: ACCOUNT, isWanted: 'wybór osoby' },
      'calendar.feed': { accountId: ACCOUNT, tokenSha256: 'skrót tajnego adresu kalendarza' },
    },
    recipients: ['program kalendarza, któremu osoba poda tajny adres'],
    security: ['w bazie jest tylko skrót tajnego adresu; osoba może go odwołać w każdej chwili'],
  },
  evidence: {
    name: 'Dowody: zamrożone liczby',
    purpose: 'Wiadomo, która jednostka cytuje liczbę i kto ją zamroził.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem',
    actions: ['evidence.freeze', 'ownEvidence.read'],
    columns: { 'indicators.evidence': { frozenBy: ACCOUNT, purpose: 'tytuł dokumentu, wpisany przez osobę' } },
    recipients: ['każdy, bo dowód jest publiczny; konta, które go zamroziło, strona nie pokazuje'],
    security: ['dowodów nie da się zmienić ani usunąć kontem aplikacji; opis nie powinien zawierać danych osób'],
  },
  figureQuestions: {
    name: 'Pytania o liczby i dziennik importów',
    purpose: 'Wiadomo, kto wczytał plik z liczbami, kto zapytał jednostkę o jej liczbę i kto odpowiedział.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem w ROPS, w ośrodkach i urzędach gmin i powiatów',
    actions: [
      'figureQuestion.ask',
      'figureQuestion.read',
      'figureQuestion.answer',
      'figureQuestion.close',
      'figureQuestion.tell',
      'dataDesk.read',
    ],
    columns: {
      'indicators.figureQuestion': {
        askedBy: ACCOUNT,
        askedAt: 'chwile pracy',
        question: 'treść uwagi do liczby',
        answeredBy: ACCOUNT,
        answeredAt: 'chwile pracy',
        answer: 'treść odpowiedzi',
      },
      'indicators.importLog': { importedBy: ACCOUNT, importedAt: 'chwile pracy', fileName: 'nazwa pliku' },
    },
    recipients: [],
    security: [
      'pytanie i odpowiedź widzą tylko ludzie tej jednostki i ROPS jej obszaru, bez nazwisk',
      'formularz prosi, żeby nie wpisywać danych osób',
    ],
  },
  comparisons: {
    name: 'Zapisane porównania',
    purpose: 'Powrót osoby do wag i list jednostek, które sama wybrała.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem',
    actions: ['savedComparison.read', 'savedComparison.change'],
    columns: {
      'indicators.savedComparison': {
        accountId: ACCOUNT,
        name: 'nazwa, którą osoba nadała zapisowi',
        content: 'wskaźniki i jednostki, które osoba porównuje',
        savedAt: 'chwile pracy',
      },
    },
    recipients: [],
    security: ['każdy widzi i usuwa tylko własne zapisy; giną razem z kontem'],
  },
  mail: {
    name: 'Poczta wychodząca',
    purpose: 'Zaproszenia, odnośniki do hasła, zawiadomienia o zmianach na koncie i przypomnienia o terminach.',
    proposedBases: [PUBLIC_TASK],
    persons: 'osoby z kontem i osoby zaproszone',
    actions: ['mail.read', 'mail.revealLink'],
    columns: {
      'mail.message': {
        addressee: 'dane kontaktowe',
        subject: 'treść wiadomości',
        blocks: 'treść wiadomości',
        linkPath: 'jednorazowy odnośnik',
        accountId: ACCOUNT,
        namedAccountId: ACCOUNT,
      },
    },
    recipients: ['serwer poczty, jeśli instalacja go używa (SMTP_URL)'],
    security: ['odnośniki zakryte na liście; odkrycie zostawia ślad'],
  },
  audit: {
    name: 'Ślad czynności',
    purpose: 'Rozliczalność: kto zmienił dane albo zajrzał do niepublicznych.',
    proposedBases: [DUTY],
    persons: 'osoby z kontem, obsługa komputera, na którym działa Splot',
    actions: ['audit.read', 'audit.verify', 'ownTrail.read'],
    columns: {
      'audit.entry': {
        actorName: 'nazwa konta systemowego obsługi',
        actorId: ACCOUNT,
        onBehalfOf: ACCOUNT,
        subjectId: 'identyfikator rzeczy, także konta',
        recordedAt: 'chwile pracy',
        operation: 'wykonane czynności',
        action: 'wykonane czynności',
        basis: 'podstawa dostępu',
        subjectNoun: 'wykonane czynności',
      },
    },
    recipients: [],
    security: [
      'wpisów nie da się zmienić ani usunąć kontem aplikacji; łańcuch pieczęci z wykazem poza bazą',
      'same identyfikatory, bez treści',
    ],
  },
  requests: {
    name: 'Żądania osób i decyzje o przechowywaniu',
    purpose: 'Wykonanie praw osoby: dostęp, kopia danych, sprostowanie, usunięcie.',
    proposedBases: ['RODO art. 6 ust. 1 lit. c (obowiązek prawny) w związku z art. 12–20'],
    persons: 'osoby z kontem',
    actions: ['ownData.export', 'ownAccount.erase', 'account.erase', 'erasureRequest.read', 'processing.read'],
    columns: {
      'auth.erasureRequest': { accountId: ACCOUNT, askedAt: 'chwila prośby' },
      'privacy.retentionTerm': { decidedBy: ACCOUNT },
    },
    recipients: [],
    security: ['kopia danych i usunięcie konta dopiero po ponownym podaniu hasła'],
  },
  office: {
    name: 'Kontakt podmiotu prowadzącego',
    purpose: 'Deklaracja dostępności i nagłówek dokumentów.',
    proposedBases: ['RODO art. 6 ust. 1 lit. c w związku z art. 10 ustawy o dostępności cyfrowej'],
    persons: 'osoba wskazana do kontaktu, jeśli urząd poda jej dane zamiast danych urzędu',
    actions: ['publisher.read', 'publisher.change'],
    columns: { 'publisher.office': { email: 'dane kontaktowe', phone: 'dane kontaktowe' } },
    recipients: ['każdy, bo kontakt stoi na stronie publicznej'],
    security: ['zalecamy podać kontakt urzędu, nie osoby'],
  },
} as const satisfies Record<string, Activity>

export type ActivityCode = keyof typeof ACTIVITIES

/** Columns of the tables above that by themselves say nothing of a person. */
export const NOT_PERSONAL: { [Table in keyof DB]?: readonly (keyof DB[Table])[] } = {
  'access.assignment': ['id', 'validFrom', 'validTo', 'grantedAt', 'endedAt'],
  'access.delegation': ['id', 'validFrom', 'validTo', 'delegatedAt', 'endedAt'],
  'assessments.step': ['assessmentId', 'number', 'originId'],
  'audit.entry': ['id', 'actorKind'],
  // counts and hashes of the chain: what they seal stands in audit.entry
  'audit.seal': ['number', 'firstPosition', 'lastPosition', 'entryCount', 'previousHash', 'hash', 'sealedAt'],
  'audit.link': ['position', 'entryId', 'digest'],
  'audit.unsealed': ['entryId', 'queuedAt'],
  'calendar.dutyEvent': ['id', 'dutyCode', 'unitCode', 'happenedOn', 'withdrawnAt'],
  'indicators.savedComparison': ['id', 'kind'],
  'indicators.figureQuestion': ['id', 'indicatorCode', 'unitCode', 'year', 'shown', 'dueOn', 'state', 'closedAt'],
  'indicators.importLog': ['id', 'originId', 'rowsRead', 'report'],
  'calendar.feed': ['madeAt'],
  'calendar.reminder': ['dueOn', 'daysBefore'],
  'calendar.reminderChoice': ['changedAt'],
  'indicators.evidence': [
    'id',
    'kind',
    'indicatorCodes',
    'unitCode',
    'year',
    'title',
    'content',
    'citingUnitCode',
    'frozenOn',
    'frozenAt',
  ],
  'auth.account': ['createdAt', 'updatedAt', 'disabledAt', 'erasedAt'],
  'auth.backupCode': ['id', 'usedAt'],
  'auth.demoAccount': ['role'],
  'auth.emailChange': ['id', 'askedAt', 'expiresAt', 'usedAt'],
  'auth.formWindow': ['beganAt', 'forms'],
  'auth.identity': ['id', 'linkedAt'],
  'auth.invitation': ['id', 'invitedAt', 'expiresAt', 'withdrawnAt', 'acceptedAt'],
  'auth.invitationRole': ['id', 'validFrom', 'validTo'],
  'auth.password': ['setAt'],
  'auth.passwordReset': ['id', 'askedAt', 'expiresAt', 'usedAt'],
  'auth.providerTrip': ['stateSha256', 'nonce', 'codeVerifier', 'beganAt', 'expiresAt'],
  'auth.secondFactor': ['confirmedAt', 'pendingSince'],
  'auth.session': ['id', 'stage', 'idleMinutes', 'expiresAt'],
  'auth.throttle': ['kind', 'failures', 'lastFailedAt', 'lockedUntil'],
  'mail.message': ['id', 'kind', 'linkExpiresAt', 'createdAt', 'sentAt', 'cause'],
  'platform.idempotency': ['key', 'requestSha256', 'answeredAt'],
  'privacy.retentionTerm': ['classCode', 'validFrom', 'days', 'basis', 'decidedAt'],
  'publisher.office': [
    'onlyRow',
    'regionCode',
    'name',
    'address',
    'siteUrl',
    'buildingAccess',
    'signLanguage',
    'logoSha256',
    'stripSha256',
    'describedAt',
  ],
}
