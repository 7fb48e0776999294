import { absent, type Chapter, configured, described, item, nowhere, proven } from './item.ts'
import { DEPLOY, GUIDE, NGINX, PASSWORD, PROVIDER } from './places.ts'

const TRIP = proven(
  PROVIDER,
  'powrót z cudzym state, w innej przeglądarce, drugi raz albo po dziesięciu minutach nie wpuszcza',
)
const PKCE = proven(PROVIDER, 'kod podrzucony z innej drogi nie przejdzie PKCE')
const ASKED = proven(PROVIDER, 'pytanie do dostawcy ma PKCE, state i nonce, a znaki nie są w bazie jawne')
const SPOILED = proven(PROVIDER, 'poświadczenie %s nie wpuszcza')
const PROXY = proven(
  DEPLOY,
  'serwer pośredniczący: tylko TLS 1.2 i 1.3, programy bez przekierowania, nagłówki nadpisane, odnośniki poza dziennikiem',
)
const WAYS = proven('platform/settings.test.ts', 'zła wartość %o zatrzymuje start zdaniem, które mówi, co wpisać')
const MAIL_TLS = proven(
  'platform/mail/deliver.test.ts',
  'poza tym komputerem poczta nie wyjdzie, gdy serwer nie daje TLS',
)
const HASHES = nowhere("createHash\\('(md5|sha1|md4|ripemd160)'")

/** Splot is a client of a provider of identity and never one itself. */
const RESOURCE_SERVER = absent('serwer zasobów OAuth (API z tokenem dostępu)', { source: 'access_token|introspection' })
const AUTHORIZATION_SERVER = absent('serwer autoryzacji', {
  packages: '^(oidc-provider|@node-oauth/oauth2-server|better-auth)$',
})
const no = (proof: typeof RESOURCE_SERVER, does: string, ids: string[]) => ids.map((id) => item(id, does, proof))

export const OAUTH: Chapter = {
  number: 10,
  name: 'OAuth i OpenID Connect',
  items: [
    item('V10.1.1', 'Tokeny dostawcy zostają na serwerze i nie są przechowywane.', RESOURCE_SERVER, ASKED),
    item('V10.1.2', 'Powrót przyjmuje się raz, w tej samej przeglądarce, ze state, nonce i PKCE.', TRIP, PKCE),
    item('V10.2.1', 'Powrót wymaga state z ciasteczka i PKCE.', TRIP, PKCE),
    item(
      'V10.2.2',
      'Dostawca jest jeden, z ustawień, a wystawcę sprawdza się w odpowiedzi.',
      SPOILED,
      configured('platform/auth/identity-provider.ts', 'oidc.discovery(new URL(issuer)'),
    ),
    ...no(RESOURCE_SERVER, 'API Splotu nie przyjmuje tokenów dostępu: działa z sesją.', [
      'V10.3.1',
      'V10.3.2',
      'V10.3.3',
      'V10.3.4',
    ]),
    ...no(AUTHORIZATION_SERVER, 'Splot nie wydaje tokenów innym programom.', [
      'V10.4.1',
      'V10.4.2',
      'V10.4.3',
      'V10.4.4',
      'V10.4.5',
      'V10.4.6',
      'V10.4.7',
      'V10.4.8',
      'V10.4.9',
      'V10.4.10',
      'V10.4.11',
    ]),
    item('V10.5.1', 'Poświadczenie bez naszego nonce albo z cudzym nie wpuszcza.', SPOILED),
    item(
      'V10.5.2',
      'Osobę poznaje się po parze wystawca i sub.',
      proven(
        PROVIDER,
        'pierwsze wejście przez dostawcę znajduje konto po potwierdzonym adresie, następne po stałym identyfikatorze',
      ),
    ),
    item('V10.5.3', 'Opis dostawcy z innym wystawcą odrzuca biblioteka, a poświadczenie od innego – Splot.', SPOILED),
    item('V10.5.4', 'Poświadczenie dla innego odbiorcy nie wpuszcza.', SPOILED),
    item(
      'V10.5.5',
      'Wylogowania z zewnątrz nie ma.',
      absent('wylogowanie z zewnątrz', { source: 'backchannel|logout\\+jwt' }),
    ),
    ...no(AUTHORIZATION_SERVER, 'Splot nie jest dostawcą tożsamości.', [
      'V10.6.1',
      'V10.6.2',
      'V10.7.1',
      'V10.7.2',
      'V10.7.3',
    ]),
  ],
}

export const CRYPTOGRAPHY: Chapter = {
  number: 11,
  name: 'Kryptografia',
  items: [
    item(
      'V11.1.1',
      'Gdzie są klucze, kto je zna i jak się je wymienia, jest spisane.',
      described(GUIDE, 'Klucze i algorytmy'),
    ),
    item('V11.1.2', 'Spis kluczy i algorytmów jest w opisie.', described(GUIDE, 'Klucze i algorytmy')),
    item(
      'V11.2.1',
      'Algorytmy są z OpenSSL w Node i ze sprawdzonych bibliotek; własnych nie ma.',
      absent('własne biblioteki kryptografii', { packages: '^(crypto-js|md5|sjcl|node-forge)$' }),
      HASHES,
    ),
    item(
      'V11.2.2',
      'Skrót hasła niesie swój algorytm i koszt, a słabszy odnawia się przy logowaniu.',
      proven(PASSWORD, 'hasło leży jako argon2id z własną solą, a słabszy skrót odnawia się przy logowaniu'),
    ),
    item(
      'V11.2.3',
      'SHA-256, HMAC-SHA-256, argon2id; losowe znaki po 256 bitów.',
      HASHES,
      configured('platform/auth/secrets.ts', "createHash('sha256')"),
    ),
    item('V11.3.1', 'Słabych trybów szyfrowania nie ma.', nowhere("-ecb|RSA_PKCS1_PADDING|createCipher\\(|'des-|'rc4")),
    item('V11.3.2', 'Jeśli program szyfruje, to tylko AES z GCM.', nowhere('aes-\\d+-(cbc|ctr|ecb|cfb|ofb)')),
    item(
      'V11.3.3',
      'Szyfr bez sprawdzenia całości nie jest używany; ślad ma łańcuch skrótów.',
      nowhere('aes-\\d+-(cbc|ctr|ecb|cfb|ofb)'),
      proven('platform/audit/tamper.test.ts', 'zmiana każdego pola wpisu jest widoczna, także pola dodanego później'),
    ),
    item(
      'V11.4.1',
      'MD5 i SHA-1 nie służą do niczego poza TOTP, którego każda aplikacja chce z HMAC-SHA-1.',
      HASHES,
      nowhere("'SHA1'", 'platform/auth/second-factor.ts'),
    ),
    item(
      'V11.4.2',
      'Hasła: argon2id, 19 MiB, dwa przejścia, według zaleceń OWASP.',
      proven(PASSWORD, 'hasło leży jako argon2id z własną solą, a słabszy skrót odnawia się przy logowaniu'),
    ),
    item(
      'V11.4.3',
      'Pliki, ślad i znaki mają SHA-256.',
      proven(
        'platform/audit/tamper.test.ts',
        'nienaruszony łańcuch jest cały, a baza i sprawdzający liczą te same skróty',
      ),
    ),
    item(
      'V11.4.4',
      'Kluczy nie wyprowadza się z haseł.',
      absent('klucze z haseł', { source: 'pbkdf2|scryptSync|scrypt\\(' }),
    ),
    item(
      'V11.5.1',
      'Wszystko, czego nie wolno zgadnąć, losuje generator kryptograficzny, po 256 bitów; kody zapasowe chroni argon2id i limit.',
      configured('platform/auth/secrets.ts', 'randomBytes(32)'),
      nowhere('Math\\.random\\(', 'platform/db/embedded/free-port.ts'),
    ),
    item(
      'V11.6.1',
      'Par kluczy Splot nie tworzy, a podpisów nie składa.',
      absent('tworzenie par kluczy', { source: 'generateKeyPair|createSign\\(' }),
    ),
  ],
}

export const TRANSPORT: Chapter = {
  number: 12,
  name: 'Szyfrowanie połączeń',
  items: [
    item('V12.1.1', 'Pośrednik przyjmuje tylko TLS 1.2 i 1.3.', PROXY, configured(NGINX, 'TLSv1.2 TLSv1.3')),
    item(
      'V12.1.2',
      'Szyfry: tylko ECDHE z GCM albo ChaCha20, najmocniejszy pierwszy.',
      PROXY,
      configured(NGINX, 'ssl_prefer_server_ciphers on'),
    ),
    item(
      'V12.1.3',
      'Certyfikatów klientów Splot nie używa do rozpoznawania osób.',
      absent('certyfikaty klientów', { source: 'getPeerCertificate|ssl_client_verify' }),
    ),
    item(
      'V12.2.1',
      'Hasła nie da się wpisać bez szyfrowania, a HSTS pilnuje następnych wejść.',
      proven(
        'apps/server/account-pages.test.ts',
        'przez nieszyfrowane połączenie z innego komputera strona logowania się nie otwiera',
      ),
      PROXY,
    ),
    item(
      'V12.2.2',
      'Certyfikat dla ludzi ma być publicznie zaufany.',
      described('docs/operations/proxy.md', 'Certyfikat'),
    ),
    item(
      'V12.3.1',
      'Baza na innym komputerze tylko z TLS, poczta z TLS, dostawca tożsamości przez https.',
      WAYS,
      MAIL_TLS,
    ),
    item(
      'V12.3.2',
      'Certyfikaty sprawdza się zawsze; wyłączyć tego się nie da.',
      WAYS,
      nowhere('rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED'),
    ),
    item(
      'V12.3.3',
      'Kopie Splotu nie rozmawiają ze sobą; pośrednik łączy się w zamkniętej sieci albo na tym samym komputerze.',
      configured('deploy/compose.yaml', 'internal: true'),
      described('docs/operations/proxy.md', 'Droga od pośrednika do Splotu'),
    ),
    item(
      'V12.3.4',
      'Własny urząd certyfikacji podaje się wprost, przez sslrootcert.',
      described('docs/operations/external-postgresql.md', 'Ustawienia'),
    ),
  ],
}
