-- What a person chose to compare with and wants to come back to: weights of similarity, or a list of units.

create table indicators.saved_comparison (
  id         uuid primary key,
  account_id uuid not null references auth.account,
  name       text not null collate "pl-x-icu" check (length(name) between 1 and 80),
  kind       text not null collate "C" check (kind in ('weights', 'units')),
  content    text not null collate "C",
  saved_at   timestamptz not null,
  constraint saved_comparison_name unique (account_id, name)
);
comment on table indicators.saved_comparison is 'Porównanie zapisane pod nazwą: wagi podobieństwa albo lista jednostek jednej osoby';
comment on column indicators.saved_comparison.id is 'Identyfikator';
comment on column indicators.saved_comparison.account_id is 'Konto, którego jest zapis; nikt inny go nie widzi';
comment on column indicators.saved_comparison.name is 'Nazwa, którą nadała osoba';
comment on column indicators.saved_comparison.kind is 'weights – wskaźniki z wagami, units – kody jednostek';
comment on column indicators.saved_comparison.content is 'Wagi („share-65-plus:2,population:1”) albo kody jednostek po przecinku';
comment on column indicators.saved_comparison.saved_at is 'Chwila ostatniego zapisu';
