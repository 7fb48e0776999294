-- Rights of the person who has an account: to correct the address, to ask for erasure, and to be gone while the trail stays.

alter table auth.account
  add column erased_at timestamptz,
  add constraint account_erased_is_disabled check (erased_at is null or disabled_at is not null),
  -- what stays of an erased account is its identifier; the address can be invited again
  add constraint account_erased_is_pseudonym
    check (erased_at is null or (email = id || '@usuniete.invalid' and name = 'Konto usunięte'));
comment on column auth.account.erased_at is 'Chwila usunięcia danych osoby; zostaje sam identyfikator, na który wskazuje ślad';

create table auth.erasure_request (
  account_id uuid primary key references auth.account,
  asked_at   timestamptz not null
);
comment on table auth.erasure_request is 'Prośba osoby o usunięcie jej konta; znika, gdy administrator ją spełni albo osoba ją wycofa';
comment on column auth.erasure_request.account_id is 'Konto, którego dotyczy prośba';
comment on column auth.erasure_request.asked_at is 'Chwila prośby';

create table auth.email_change (
  id           uuid primary key,
  account_id   uuid not null references auth.account,
  new_email    text not null collate "C" check (new_email = lower(new_email) and new_email like '%_@_%'),
  token_sha256 text not null collate "C" unique,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null check (expires_at > asked_at),
  used_at      timestamptz
);
create index email_change_account on auth.email_change (account_id);
comment on table auth.email_change is 'Zmiana adresu e-mail, która czeka na potwierdzenie z nowego adresu';
comment on column auth.email_change.id is 'Identyfikator';
comment on column auth.email_change.account_id is 'Konto';
comment on column auth.email_change.new_email is 'Nowy adres, na który poszedł odnośnik';
comment on column auth.email_change.token_sha256 is 'Skrót jednorazowego znaku z odnośnika';
comment on column auth.email_change.asked_at is 'Chwila prośby';
comment on column auth.email_change.expires_at is 'Chwila, po której odnośnik przestaje działać';
comment on column auth.email_change.used_at is 'Chwila użycia albo unieważnienia';

alter table auth.throttle
  drop constraint throttle_kind_check,
  add constraint throttle_kind_check check (kind in ('password', 'code', 'reset', 'email'));
comment on column auth.throttle.kind is 'Czego próbowano: hasła, kodu, odnośnika do nowego hasła, zmiany adresu';

comment on column auth.second_factor.secret is 'Klucz czynnej aplikacji, zaszyfrowany kluczem instalacji (AES-256-GCM)';
comment on column auth.second_factor.pending_secret is 'Klucz aplikacji, która czeka na pierwszy kod, zaszyfrowany tak samo';
