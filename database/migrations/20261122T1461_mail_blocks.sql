-- Messages keep what they are made of, so that both twins come from one source; how often one was tried is the queue's.

alter table mail.message add column blocks jsonb;
update mail.message set blocks = (
  select jsonb_agg(
    case when part = '{odnośnik}' then jsonb_build_object('kind', 'link')
         else jsonb_build_object('kind', 'paragraph', 'text', part) end
    order by place)
  from unnest(string_to_array(text, E'\n\n')) with ordinality as parts (part, place));
alter table mail.message alter column blocks set not null;
alter table mail.message drop column text, drop column tries, drop column try_again_at;
comment on column mail.message.blocks is 'Z czego składa się treść; z tego powstaje i zwykły tekst, i HTML';
