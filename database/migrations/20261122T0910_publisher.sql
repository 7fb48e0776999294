-- Who runs this installation: stands in the letterhead, in the accessibility statement and under every page.

create schema publisher;
create table publisher.office (
  only_row     boolean primary key default true check (only_row),
  region_code  text collate "C" check (region_code ~ '^[0-9]{2}$'),
  name         text not null,
  address      text,
  email        text,
  phone        text,
  site_url     text,
  logo_sha256  text collate "C" references documents.file,
  strip_sha256 text collate "C" references documents.file,
  described_at timestamptz not null
);
create index office_logo on publisher.office (logo_sha256);
create index office_strip on publisher.office (strip_sha256);
comment on table publisher.office is 'Podmiot, który prowadzi tę instalację; jeden wiersz';
comment on column publisher.office.only_row is 'Tabela ma jeden wiersz';
comment on column publisher.office.region_code is 'Kod TERYT województwa, któremu służy instalacja';
comment on column publisher.office.name is 'Pełna nazwa podmiotu';
comment on column publisher.office.address is 'Adres do korespondencji';
comment on column publisher.office.email is 'Adres e-mail do zgłaszania braku dostępności';
comment on column publisher.office.phone is 'Telefon do zgłaszania braku dostępności';
comment on column publisher.office.site_url is 'Adres tej instalacji w internecie';
comment on column publisher.office.logo_sha256 is 'Znak podmiotu w nagłówku dokumentów';
comment on column publisher.office.strip_sha256 is 'Pasek znaków programów i funduszy w stopce okładki';
comment on column publisher.office.described_at is 'Chwila ostatniego opisania; dzień publikacji deklaracji dostępności';
