-- Accounts of people who work in Splot. Ways to sign in, sessions and second factors come with the next migration.

create schema auth;
create table auth.account (
  id             uuid primary key default gen_random_uuid(),
  email          text not null collate "C" check (email = lower(email) and email like '%_@_%'),
  email_verified boolean not null default false,
  name           text not null check (length(trim(name)) >= 3),
  image          text,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  disabled_at    timestamptz,
  unique (email)
);
comment on table auth.account is 'Konto osoby, która pracuje w Splocie; powstaje z zaproszenia';
comment on column auth.account.id is 'Identyfikator';
comment on column auth.account.email is 'Adres e-mail, zarazem nazwa do logowania; małymi literami';
comment on column auth.account.email_verified is 'Czy właściciel adresu potwierdził, że jest jego';
comment on column auth.account.name is 'Imię i nazwisko, tak jak widzą je współpracownicy';
comment on column auth.account.image is 'Adres zdjęcia; Splot go nie używa, wymaga go biblioteka logowania';
comment on column auth.account.created_at is 'Chwila założenia';
comment on column auth.account.updated_at is 'Chwila ostatniej zmiany';
comment on column auth.account.disabled_at is 'Chwila wyłączenia; wyłączone konto nie zaloguje się i nie ma praw';
