-- Jobs planned in the transaction of their cause. The queue's own tables (schema graphile_worker) are made by its library
-- before this file runs; nobody but the owner's login touches them. The application comes in by these functions only.

create schema jobs;
comment on schema jobs is 'Zadania w tle: jedyne wejście aplikacji do kolejki zadań';

create function jobs.plan(task text, payload json, key text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  -- a job planned again under its key is the same job, even while it runs or after it was set aside
  perform graphile_worker.add_job(
    task, payload, job_key => task || ' ' || key, max_attempts => 20, job_key_mode => 'unsafe_dedupe');
end
$$;
comment on function jobs.plan(text, json, text) is 'Planuje zadanie w tej samej transakcji, w której powstał jego powód';

create function jobs.held(most integer)
  returns table (
    id text, task text, state text, planned_at timestamptz, run_at timestamptz,
    tries integer, tries_allowed integer, reason text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select job.id::text, name.identifier,
      case when job.locked_at is not null then 'running'
           when job.attempts >= job.max_attempts then 'set-aside'
           when job.last_error is not null then 'trying-again'
           else 'waiting' end,
      job.created_at, job.run_at, job.attempts::integer, job.max_attempts::integer, job.last_error
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks name on name.id = job.task_id
    order by job.locked_at is not null, job.attempts < job.max_attempts, job.last_error is null, job.run_at, job.id
    limit most;
end
$$;
comment on function jobs.held(integer) is 'Zadania w kolejce: najpierw odłożone, potem te, które już raz nie wyszły; bez danych, o których mówią';

create function jobs.counted() returns table (state text, jobs integer)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select held.state, count(*)::integer from jobs.held(1000000) held group by held.state;
end
$$;
comment on function jobs.counted() is 'Ile zadań jest w każdym stanie';

create function jobs.try_again(job_id text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  return exists (
    select from graphile_worker.reschedule_jobs(
      array(select job.id from graphile_worker._private_jobs job
            where job.id::text = job_id and job.locked_at is null and job.last_error is not null),
      run_at => pg_catalog.now(), attempts => 0));
end
$$;
comment on function jobs.try_again(text) is 'Każe od razu powtórzyć zadanie, które nie wyszło; fałsz, gdy takiego nie ma';
