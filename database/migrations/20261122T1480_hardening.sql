-- Backup codes are hashed like passwords, because 50 random bits are fewer than a fast hash may guard; codes issued
-- before cannot be rehashed without being known, so they end here and their owners issue new ones.
-- Posts of account forms are counted by the address of the network in the database, so that copies of the server
-- count together.

delete from auth.backup_code;
alter table auth.backup_code drop column code_sha256;
alter table auth.backup_code add column code_hash text not null collate "C";
create index backup_code_account on auth.backup_code (account_id);
comment on column auth.backup_code.code_hash is 'Skrót kodu argon2id z własną solą; kod ma 50 losowych bitów';

create table auth.form_window (
  address_sha256 text primary key collate "C",
  began_at       timestamptz not null,
  forms          integer not null check (forms > 0)
);
create index form_window_began on auth.form_window (began_at);
comment on table auth.form_window is 'Ile formularzy konta przyszło z jednego adresu sieci w bieżącym kwadransie; wspólne dla kopii serwera';
comment on column auth.form_window.address_sha256 is 'Skrót adresu sieci; znika godzinę po kwadransie';
comment on column auth.form_window.began_at is 'Początek kwadransa';
comment on column auth.form_window.forms is 'Ile formularzy przyszło';
