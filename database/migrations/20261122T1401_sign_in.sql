-- Signing in: invitations, passwords, second factors, sessions, throttling, other providers of identity; and mail.

alter table auth.account drop column email_verified, drop column image;

create table auth.password (
  account_id uuid primary key references auth.account,
  hash       text not null check (hash like '$argon2id$%'),
  set_at     timestamptz not null
);
comment on table auth.password is 'Hasło konta jako skrót argon2id; samego hasła nie ma nigdzie';
comment on column auth.password.account_id is 'Konto';
comment on column auth.password.hash is 'Skrót argon2id razem z solą i kosztem';
comment on column auth.password.set_at is 'Chwila ustawienia';

create table auth.invitation (
  id           uuid primary key,
  email        text not null collate "C" check (email = lower(email) and email like '%_@_%'),
  name         text not null check (length(trim(name)) >= 3),
  token_sha256 text not null collate "C" unique,
  invited_at   timestamptz not null,
  expires_at   timestamptz not null check (expires_at > invited_at),
  withdrawn_at timestamptz,
  accepted_at  timestamptz,
  account_id   uuid references auth.account,
  constraint accepted_has_account check ((accepted_at is null) = (account_id is null)),
  constraint not_both check (accepted_at is null or withdrawn_at is null)
);
create index invitation_account on auth.invitation (account_id);
create unique index invitation_open on auth.invitation (email) where accepted_at is null and withdrawn_at is null;
comment on table auth.invitation is 'Zaproszenie do pracy w Splocie; tylko z niego powstaje konto';
comment on column auth.invitation.id is 'Identyfikator';
comment on column auth.invitation.email is 'Adres, na który idzie zaproszenie; będzie nazwą do logowania';
comment on column auth.invitation.name is 'Imię i nazwisko osoby zaproszonej';
comment on column auth.invitation.token_sha256 is 'Skrót jednorazowego znaku z odnośnika';
comment on column auth.invitation.invited_at is 'Chwila zaproszenia';
comment on column auth.invitation.expires_at is 'Chwila, po której odnośnik przestaje działać';
comment on column auth.invitation.withdrawn_at is 'Chwila wycofania albo zastąpienia nowszym zaproszeniem';
comment on column auth.invitation.accepted_at is 'Chwila przyjęcia';
comment on column auth.invitation.account_id is 'Konto, które powstało z zaproszenia';

create table auth.invitation_role (
  id            uuid primary key,
  invitation_id uuid not null references auth.invitation,
  role          text not null collate "C",
  unit_code     text collate "C",
  valid_from    date not null,
  valid_to      date check (valid_to >= valid_from)
);
create index invitation_role_invitation on auth.invitation_role (invitation_id);
comment on table auth.invitation_role is 'Rola, którą osoba zaproszona ma dostać';
comment on column auth.invitation_role.id is 'Identyfikator';
comment on column auth.invitation_role.invitation_id is 'Zaproszenie';
comment on column auth.invitation_role.role is 'Kod roli z platform/access/roles.ts';
comment on column auth.invitation_role.unit_code is 'Kod jednostki podziału terytorialnego, w której rola działa; pusty znaczy całe województwo';
comment on column auth.invitation_role.valid_from is 'Pierwszy dzień roli';
comment on column auth.invitation_role.valid_to is 'Ostatni dzień roli; pusty, gdy nieznany';

create table auth.second_factor (
  account_id     uuid primary key references auth.account,
  secret         text,
  confirmed_at   timestamptz,
  last_step      bigint,
  pending_secret text,
  pending_since  timestamptz,
  constraint pending_has_since check ((pending_since is null) = (pending_secret is null)),
  constraint confirmed_has_secret check ((confirmed_at is null) = (secret is null))
);
comment on table auth.second_factor is 'Drugi składnik: aplikacja z kodami jednorazowymi (TOTP)';
comment on column auth.second_factor.account_id is 'Konto';
comment on column auth.second_factor.secret is 'Klucz czynnej aplikacji, base32';
comment on column auth.second_factor.confirmed_at is 'Chwila, w której pierwszy kod potwierdził aplikację';
comment on column auth.second_factor.last_step is 'Numer kroku ostatniego przyjętego kodu; ten sam i starsze nie przejdą drugi raz';
comment on column auth.second_factor.pending_secret is 'Klucz aplikacji, która czeka na pierwszy kod';

comment on column auth.second_factor.pending_since is 'Chwila wydania tego klucza; nieużyty przez kwadrans przestaje się liczyć';

create table auth.backup_code (
  id          uuid primary key,
  account_id  uuid not null references auth.account,
  code_sha256 text not null collate "C",
  used_at     timestamptz,
  unique (account_id, code_sha256)
);
comment on table auth.backup_code is 'Kod zapasowy na wypadek utraty telefonu; każdy działa raz';
comment on column auth.backup_code.id is 'Identyfikator';
comment on column auth.backup_code.account_id is 'Konto';
comment on column auth.backup_code.code_sha256 is 'Skrót kodu; kod ma 50 losowych bitów';
comment on column auth.backup_code.used_at is 'Chwila użycia';

create table auth.session (
  id           uuid primary key,
  token_sha256 text not null collate "C" unique,
  account_id   uuid not null references auth.account,
  stage        text not null check (stage in ('code', 'enrolment', 'signed-in')),
  client       text not null,
  began_at     timestamptz not null,
  seen_at      timestamptz not null,
  idle_minutes integer not null check (idle_minutes > 0),
  expires_at   timestamptz not null check (expires_at > began_at)
);
create index session_account on auth.session (account_id);
create index session_expiry on auth.session (expires_at);
comment on table auth.session is 'Sesja: zalogowanie na jednym urządzeniu; zakończona znika';
comment on column auth.session.id is 'Identyfikator, jawny dla właściciela konta';
comment on column auth.session.token_sha256 is 'Skrót znaku, który ma przeglądarka';
comment on column auth.session.account_id is 'Konto';
comment on column auth.session.stage is 'Etap: czeka na kod, czeka na założenie drugiego składnika, zalogowano';
comment on column auth.session.client is 'Rodzaj przeglądarki i systemu, na przykład „Firefox, Linux”';
comment on column auth.session.began_at is 'Chwila zalogowania';
comment on column auth.session.seen_at is 'Chwila ostatniego użycia, z dokładnością do minuty';
comment on column auth.session.idle_minutes is 'Po tylu minutach bez użycia sesja wygasa';
comment on column auth.session.expires_at is 'Chwila, w której sesja wygasa bez względu na użycie';

create table auth.password_reset (
  id           uuid primary key,
  account_id   uuid not null references auth.account,
  token_sha256 text not null collate "C" unique,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null check (expires_at > asked_at),
  used_at      timestamptz
);
create index password_reset_account on auth.password_reset (account_id);
comment on table auth.password_reset is 'Prośba o nowe hasło z jednorazowym odnośnikiem';
comment on column auth.password_reset.id is 'Identyfikator';
comment on column auth.password_reset.account_id is 'Konto';
comment on column auth.password_reset.token_sha256 is 'Skrót jednorazowego znaku z odnośnika';
comment on column auth.password_reset.asked_at is 'Chwila prośby';
comment on column auth.password_reset.expires_at is 'Chwila, po której odnośnik przestaje działać';
comment on column auth.password_reset.used_at is 'Chwila użycia albo unieważnienia';

create table auth.throttle (
  kind           text not null collate "C" check (kind in ('password', 'code', 'reset')),
  subject_sha256 text not null collate "C",
  failures       integer not null check (failures >= 0),
  last_failed_at timestamptz,
  locked_until   timestamptz,
  primary key (kind, subject_sha256)
);
comment on table auth.throttle is 'Licznik nieudanych prób i blokada; liczy tak samo adresy, które mają konto, i te, które go nie mają';
comment on column auth.throttle.kind is 'Czego próbowano: hasła, kodu, odnośnika do nowego hasła';
comment on column auth.throttle.subject_sha256 is 'Skrót adresu e-mail albo identyfikatora konta';
comment on column auth.throttle.failures is 'Ile prób z rzędu się nie udało';
comment on column auth.throttle.last_failed_at is 'Chwila ostatniej nieudanej próby';
comment on column auth.throttle.locked_until is 'Do tej chwili próby nie są sprawdzane';

create table auth.identity (
  id         uuid primary key,
  account_id uuid not null references auth.account,
  issuer     text not null collate "C",
  subject    text not null collate "C",
  linked_at  timestamptz not null,
  unique (issuer, subject)
);
create index identity_account on auth.identity (account_id);
comment on table auth.identity is 'Powiązanie konta z tożsamością u zewnętrznego dostawcy (OIDC): węzła krajowego albo katalogu urzędu';
comment on column auth.identity.id is 'Identyfikator';
comment on column auth.identity.account_id is 'Konto';
comment on column auth.identity.issuer is 'Adres dostawcy tożsamości';
comment on column auth.identity.subject is 'Stały identyfikator osoby u dostawcy';
comment on column auth.identity.linked_at is 'Chwila powiązania';

create table auth.provider_trip (
  state_sha256  text primary key collate "C",
  nonce         text not null,
  code_verifier text not null,
  began_at      timestamptz not null,
  expires_at    timestamptz not null check (expires_at > began_at)
);
create index provider_trip_expiry on auth.provider_trip (expires_at);
comment on table auth.provider_trip is 'Droga do dostawcy tożsamości i z powrotem; znika po powrocie albo po dziesięciu minutach';
comment on column auth.provider_trip.state_sha256 is 'Skrót znaku, z którym przeglądarka ma wrócić';
comment on column auth.provider_trip.nonce is 'Znak, który dostawca wpisuje w poświadczenie';
comment on column auth.provider_trip.code_verifier is 'Tajna połowa PKCE';
comment on column auth.provider_trip.began_at is 'Chwila wyjścia';
comment on column auth.provider_trip.expires_at is 'Chwila, po której powrót nie jest przyjmowany';

create table auth.demo_account (
  account_id uuid primary key references auth.account,
  role       text not null collate "C" unique
);
comment on table auth.demo_account is 'Konto pokazowe, po jednym na rolę; działa tylko w bazie pokazowej';
comment on column auth.demo_account.account_id is 'Konto';
comment on column auth.demo_account.role is 'Kod roli z platform/access/roles.ts';

create schema mail;
create table mail.message (
  id           uuid primary key,
  kind         text not null collate "C",
  addressee    text not null collate "C" check (addressee like '%_@_%'),
  subject      text not null,
  text         text not null,
  link_path    text collate "C",
  link_expires_at timestamptz,
  created_at   timestamptz not null,
  tries        integer not null default 0,
  try_again_at timestamptz,
  sent_at      timestamptz,
  constraint link_expires check ((link_path is null) or (link_expires_at is not null))
);
create index message_waiting on mail.message (created_at) where sent_at is null;
comment on table mail.message is 'Wiadomość do wysłania albo skrzynka nadawcza, gdy serwer poczty nie jest ustawiony';
comment on column mail.message.id is 'Identyfikator, zarazem Message-ID';
comment on column mail.message.kind is 'Rodzaj wiadomości, na przykład invitation';
comment on column mail.message.addressee is 'Adresat';
comment on column mail.message.subject is 'Temat';
comment on column mail.message.text is 'Treść; {odnośnik} stoi w miejscu jednorazowego odnośnika';
comment on column mail.message.link_path is 'Ścieżka jednorazowego odnośnika; znika po wysłaniu i po wygaśnięciu';
comment on column mail.message.link_expires_at is 'Chwila, po której odnośnik nie działa';
comment on column mail.message.created_at is 'Chwila napisania, w transakcji tego, o czym mówi';
comment on column mail.message.tries is 'Ile razy próbowano wysłać';
comment on column mail.message.try_again_at is 'Nie próbować przed tą chwilą';
comment on column mail.message.sent_at is 'Chwila przyjęcia przez serwer poczty';

alter table audit.entry drop constraint if exists entry_actor_kind_check;
alter table audit.entry add constraint entry_actor_kind_check check (actor_kind in ('public', 'operator', 'system', 'account'));
comment on column audit.entry.actor_kind is 'Rodzaj działającego: publiczność, obsługa z wiersza poleceń, system, konto osoby';
comment on column audit.entry.actor_name is 'Nazwa konta systemowego obsługi albo zadania, identyfikator konta osoby; puste dla publiczności';
