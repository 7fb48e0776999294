#!/bin/sh
# Runs once, when the database of compose.yaml is empty: two logins and one database, as the operations guide says.
set -eu
psql --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$(cat /run/secrets/owner_password)" --set=app="$(cat /run/secrets/app_password)" <<'SQL'
create role splot_owner login password :'owner';
create role splot_app login password :'app';
create database splot owner splot_owner template template0 encoding 'UTF8';
revoke all on database splot from public;
grant connect on database splot to splot_app;
SQL
