-- How much of a predecessor came to the unit: without it a series is bridged only where whole units merged.

alter table territory.predecessor
  add column share double precision check (share > 0 and share <= 1);
comment on column territory.predecessor.share is
  'Jaka część mieszkańców poprzednika przeszła do jednostki, od 0 do 1; puste, gdy wykaz jej nie podaje';
create index predecessor_other on territory.predecessor (predecessor_code);
